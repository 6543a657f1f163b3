-- The situation in law of each decision: all on which it hangs what benchmark, what tier and what clause govern it. Decisions in the
-- same situation are governed alike, and there are far fewer situations than decisions.
-- One row per decision.
CREATE OR REPLACE VIEW decision_situation AS
WITH bases AS (
    -- The same for the same articles in any order.
    SELECT decision_id, sum(group_key(instrument || '/' || article)) AS basis_key
    FROM stored.decision_basis
    GROUP BY decision_id
)
SELECT
    decision.decision_id,
    group_key([
        decision.agency_id,
        decision.violation_item,
        decision.party_kind,
        decision.benchmark_cited,
        decision.benchmark_version_cited,
        decision.tier_cited,
        CAST(bases.basis_key AS VARCHAR),
        CAST(conduct.epoch AS VARCHAR),
        CAST(decided.epoch AS VARCHAR),
        CASE WHEN decision.conduct_date IS NULL THEN 'not recorded' ELSE 'recorded' END
    ]) AS situation_id
FROM decision
INNER JOIN rule_epoch AS decided ON decided.day = decision.decision_date
INNER JOIN rule_epoch AS conduct ON conduct.day = earliest_conduct(decision.conduct_date, decision.decision_date)
LEFT JOIN bases ON bases.decision_id = decision.decision_id;
