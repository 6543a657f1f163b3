-- The recorded steps of decisions, one row a step and decision that it belongs to: by document number in the agency, or by case where
-- either has no number. A number that names no year may come back for another case: then only a step near the decision belongs to it.
-- A step of one party belongs to that party only; where the document has no party of that name (masked, or written otherwise), to all of it.
CREATE OR REPLACE VIEW decision_step AS
WITH strangers AS (
    SELECT step.procedure_step_id
    FROM stored.procedure_step AS step
    INNER JOIN decision AS decided ON decided.agency_id = step.agency_id AND decided.document_key = step.document_key
    WHERE step.party_name IS NOT NULL
    GROUP BY step.procedure_step_id
    HAVING max(CASE WHEN plain_title(step.party_name) = plain_title(decided.party_name) THEN 1 ELSE 0 END) = 0
)
SELECT decided.decision_id, step.step, step.step_date, step.result, step.person, step.days
FROM stored.procedure_step AS step
INNER JOIN decision AS decided ON decided.agency_id = step.agency_id AND decided.document_key = step.document_key
LEFT JOIN strangers ON strangers.procedure_step_id = step.procedure_step_id
WHERE
    (step.party_name IS NULL OR strangers.procedure_step_id IS NOT NULL OR plain_title(step.party_name) = plain_title(decided.party_name))
    AND (names_a_year(step.document_key) OR is_near_decision(step.step, step.step_date, decided.decision_date))
UNION ALL
SELECT decided.decision_id, step.step, step.step_date, step.result, step.person, step.days
FROM stored.procedure_step AS step
INNER JOIN decision AS decided ON decided.agency_id = step.agency_id AND case_key(decided.case_id) = case_key(step.case_id)
WHERE
    step.document_key IS NULL
    AND (step.party_name IS NULL OR plain_title(step.party_name) = plain_title(decided.party_name))
    AND (names_a_year(step.case_id) OR is_near_decision(step.step, step.step_date, decided.decision_date))
UNION ALL
-- In two parts, so that steps and decisions with numbers, which are nearly all, are not put together by case only to be told apart.
SELECT decided.decision_id, step.step, step.step_date, step.result, step.person, step.days
FROM stored.procedure_step AS step
INNER JOIN decision AS decided ON decided.agency_id = step.agency_id AND case_key(decided.case_id) = case_key(step.case_id)
WHERE
    step.document_key IS NOT NULL AND decided.document_key IS NULL
    AND (step.party_name IS NULL OR plain_title(step.party_name) = plain_title(decided.party_name))
    AND (names_a_year(step.case_id) OR is_near_decision(step.step, step.step_date, decided.decision_date));
