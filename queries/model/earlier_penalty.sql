-- On how many days the same party was penalised before for the same item, where the tiers that govern a decision count offences of a
-- stated time. There may be more that the database does not hold: the number says "at least", and that there is none says nothing.
-- Counted are decisions in force before the day of this conduct, whose conduct, as far as it is recorded, lies within the time before
-- this decision: whatever day the time is counted from, they are in it. A party is known by its number, never by its name.
-- One row per decision with any.
CREATE OR REPLACE VIEW earlier_penalty AS
WITH asked AS (
    SELECT decision.decision_id, decision.case_id, decision.party_key, decision.violation_item, decision.conduct_date, decision.decision_date
    FROM decision
    INNER JOIN decision_situation ON decision_situation.decision_id = decision.decision_id
    INNER JOIN situation_ladder AS ladder ON ladder.situation_id = decision_situation.situation_id
    WHERE ladder.shortest_period IS NOT NULL AND decision.act_type = 'penalty'
),
earlier AS (
    SELECT
        asked.decision_id,
        asked.decision_date,
        decision.decision_date AS earlier_decision,
        coalesce(decision.conduct_date, decision.decision_date) AS earlier_conduct
    FROM asked
    INNER JOIN decision
        ON decision.party_key = asked.party_key
        AND decision.violation_item = asked.violation_item
        AND decision.act_type = 'penalty'
        AND decision.is_in_force
        AND strpos(decision.kinds, 'no_penalty') = 0
        AND decision.decision_date < asked.conduct_date
        AND coalesce(decision.case_id, decision.decision_id) <> coalesce(asked.case_id, asked.decision_id)
    WHERE coalesce(decision.conduct_date, decision.decision_date) > months_before(asked.decision_date, 36)
)
-- Several rows of one day may be one decision.
SELECT
    decision_id,
    count(DISTINCT earlier_decision) FILTER (WHERE earlier_conduct > months_before(decision_date, 12)) AS in_one_year,
    count(DISTINCT earlier_decision) FILTER (WHERE earlier_conduct > months_before(decision_date, 24)) AS in_two_years,
    count(DISTINCT earlier_decision) AS in_three_years,
    max(earlier_decision) AS last_penalised_on
FROM earlier
GROUP BY decision_id;
