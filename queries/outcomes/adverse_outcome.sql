-- Decisions that a reconsideration or a court annulled, varied or found unlawful. One row per decision: the first such outcome.
-- Found once after each load and kept in `stored.adverse_outcome`, because everything that reads decisions asks for it. An outcome belongs to a document by its number, or by case where either has none; one that names a party, to that party only.
WITH outcomes AS (
    SELECT * FROM stored.review_outcome
    WHERE outcome IN ('annulled', 'varied', 'confirmed_unlawful')
),
pairs AS (
    SELECT decided.decision_id, outcomes.outcome, outcomes.outcome_date, outcomes.route
    FROM outcomes
    INNER JOIN stored.decision AS decided ON decided.agency_id = outcomes.agency_id AND decided.document_key = outcomes.document_key
    WHERE outcomes.party_name IS NULL OR outcomes.party_name = decided.party_name
    UNION ALL
    SELECT decided.decision_id, outcomes.outcome, outcomes.outcome_date, outcomes.route
    FROM outcomes
    INNER JOIN stored.decision AS decided ON decided.agency_id = outcomes.agency_id
        -- As `case_key` compares them; after a load the vocabulary is not there yet.
        AND translate(decided.case_id, '０１２３４５６７８９－—[]〔〕［］【】()（） 　', '0123456789--')
            = translate(outcomes.case_id, '０１２３４５６７８９－—[]〔〕［］【】()（） 　', '0123456789--')
    WHERE
        (outcomes.document_key IS NULL OR decided.document_key IS NULL)
        AND (outcomes.party_name IS NULL OR outcomes.party_name = decided.party_name)
        AND coalesce(outcomes.outcome_date - decided.decision_date BETWEEN 0 AND 1460, TRUE)
),
ranked AS (
    SELECT pairs.*, row_number() OVER (PARTITION BY decision_id ORDER BY outcome_date NULLS LAST, outcome NULLS LAST, route NULLS LAST) AS place
    FROM pairs
)
SELECT decision_id, outcome, outcome_date, route
FROM ranked
WHERE place = 1
