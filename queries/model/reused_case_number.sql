-- Case numbers that came back years later: each time they are another case. One row an agency and number.
CREATE OR REPLACE VIEW reused_case_number AS
SELECT agency_id, case_id
FROM decision
WHERE case_id IS NOT NULL
GROUP BY agency_id, case_id
HAVING days_between(min(decision_date), max(decision_date)) > 400;
