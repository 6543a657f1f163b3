-- Decisions, one row per case, party and violation item, with what every check asks of them.
CREATE OR REPLACE VIEW decision AS
SELECT
    decision.*,
    CAST(extract(YEAR FROM decision.decision_date) AS VARCHAR) AS period,
    -- The law of the day of the conduct applies; where that day was not recorded, the day of the decision stands in for it.
    coalesce(decision.conduct_date, decision.decision_date) AS law_date,
    decision.status = 'in_force' AS is_in_force,
    -- The grade of the most severe kind. Confiscation and orders to correct stand beside a penalty and have no grade.
    grade_of_kinds(decision.kinds) AS kind_grade
FROM completed_decision AS decision
-- The day of the run: what was decided after it does not exist yet.
WHERE decision.decision_date <= as_of_date();
