-- The recorded steps of decisions, one row a step and decision that it belongs to: by document number in the agency, or by case where
-- either has no number, if the step lies within two years of the decision (a number that comes back later is another case). A step of one
-- party belongs to that party only.
CREATE OR REPLACE VIEW decision_step AS
SELECT decided.decision_id, step.step, step.step_date, step.result, step.person, step.days
FROM stored.procedure_step AS step
INNER JOIN decision AS decided ON decided.agency_id = step.agency_id AND decided.document_key = step.document_key
WHERE step.party_name IS NULL OR step.party_name = decided.party_name
UNION ALL
SELECT decided.decision_id, step.step, step.step_date, step.result, step.person, step.days
FROM stored.procedure_step AS step
INNER JOIN decision AS decided ON decided.agency_id = step.agency_id AND case_key(decided.case_id) = case_key(step.case_id)
WHERE
    step.document_key IS NULL
    AND (step.party_name IS NULL OR step.party_name = decided.party_name)
    AND coalesce(days_between(step.step_date, decided.decision_date) BETWEEN -730 AND 730, TRUE)
UNION ALL
-- In two parts, so that steps and decisions with numbers, which are nearly all, are not put together by case only to be told apart.
SELECT decided.decision_id, step.step, step.step_date, step.result, step.person, step.days
FROM stored.procedure_step AS step
INNER JOIN decision AS decided ON decided.agency_id = step.agency_id AND case_key(decided.case_id) = case_key(step.case_id)
WHERE
    step.document_key IS NOT NULL AND decided.document_key IS NULL
    AND (step.party_name IS NULL OR step.party_name = decided.party_name)
    AND coalesce(days_between(step.step_date, decided.decision_date) BETWEEN -730 AND 730, TRUE);
