-- One decision of each situation in law (see decision_situation): what governs it governs all of them.
-- One row per situation.
CREATE OR REPLACE VIEW situation_example AS
WITH examples AS (
    SELECT situation_id, min(decision_id) AS decision_id FROM decision_situation GROUP BY situation_id
)
SELECT
    examples.situation_id,
    decision.decision_id,
    decision.agency_id,
    decision.violation_item,
    decision.party_kind,
    decision.benchmark_cited,
    decision.benchmark_version_cited,
    decision.tier_cited,
    decision.conduct_date,
    decision.decision_date,
    decision.law_date
FROM examples
INNER JOIN decision ON decision.decision_id = examples.decision_id;
