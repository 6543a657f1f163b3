-- Decisions, one row per case, party and violation item, with what every check asks of them.
CREATE OR REPLACE VIEW decision AS
SELECT
    decision.*,
    CAST(extract(YEAR FROM decision.decision_date) AS VARCHAR) AS period,
    -- The law of the day of the conduct applies; where that day was not recorded, the day of the decision stands in for it.
    coalesce(decision.conduct_date, decision.decision_date) AS law_date,
    decision.status = 'in_force' AS is_in_force,
    -- A grade for the most severe kind: no penalty, warning, fine, restriction, revocation, detention.
    -- Confiscation and orders to correct stand beside a penalty and have no grade.
    CASE
        WHEN decision.kinds IS NULL THEN NULL
        WHEN strpos(decision.kinds, 'detention') > 0 THEN 5
        WHEN strpos(decision.kinds, 'licence_revocation') > 0
            OR strpos(decision.kinds, 'closure') > 0
            OR strpos(decision.kinds, 'practice_ban') > 0 THEN 4
        WHEN strpos(decision.kinds, 'licence_suspension') > 0
            OR strpos(decision.kinds, 'qualification_downgrade') > 0
            OR strpos(decision.kinds, 'activity_restriction') > 0
            OR strpos(decision.kinds, 'business_suspension') > 0 THEN 3
        WHEN strpos(decision.kinds, 'fine') > 0 THEN 2
        WHEN strpos(decision.kinds, 'warning') > 0
            OR strpos(decision.kinds, 'public_criticism') > 0 THEN 1
        WHEN strpos(decision.kinds, 'no_penalty') > 0 THEN 0
    END AS kind_grade
FROM completed_decision AS decision
-- The day of the run: what was decided after it does not exist yet.
WHERE decision.decision_date <= as_of_date();
