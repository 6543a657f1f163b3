-- Documents as the annual statistics count them, whatever number of parties and violations each names: one row an agency, year, act, set of all kinds of
-- its rows, whether any of them is a penalty, lasts, or has a ground for a penalty below the minimum. Decisions without a number stand for themselves.
CREATE OR REPLACE VIEW document_tally AS
WITH shared_rows AS (
    SELECT
        shared_document.document,
        decision.agency_id,
        year_of(decision.decision_date) AS year_number,
        decision.act_type,
        coalesce(kind_list.kind_set, 0) AS kind_set,
        coalesce(kind_list.is_penalty, FALSE) AS is_penalty,
        is_lasting(decision.status) AS is_lasting,
        reason_of(decision.reduction_ground) IS NOT NULL AS is_reduced
    FROM decision
    INNER JOIN shared_document
        ON shared_document.act_type = decision.act_type
        AND shared_document.document = document_group(decision.agency_id, decision.document_key, decision.decision_id, decision.decision_date)
    LEFT JOIN kind_list ON kind_list.kinds = coalesce(decision.kinds, '?') AND decision.act_type = 'penalty'
    WHERE decision.document_key IS NOT NULL
),
shared AS (
    SELECT
        min(agency_id) AS agency_id,
        min(year_number) AS year_number,
        act_type,
        united_set(kind_set) AS kind_set,
        max(CASE WHEN is_penalty THEN 1 ELSE 0 END) = 1 AS is_penalty,
        max(CASE WHEN is_lasting THEN 1 ELSE 0 END) = 1 AS is_lasting,
        max(CASE WHEN is_reduced THEN 1 ELSE 0 END) = 1 AS is_reduced
    FROM shared_rows
    GROUP BY act_type, document
),
parts AS (
    -- Every row as a document of its own, less the rows of those that have several, and these as one each.
    SELECT
        tally.agency_id, tally.year_number, tally.act_type, coalesce(kind_list.kind_set, 0) AS kind_set, coalesce(kind_list.is_penalty, FALSE) AS is_penalty,
        tally.is_lasting, tally.is_reduced, tally.decisions AS documents
    FROM decision_tally AS tally
    LEFT JOIN kind_list ON kind_list.kinds = coalesce(tally.kinds, '?') AND tally.act_type = 'penalty'
    UNION ALL
    SELECT agency_id, year_number, act_type, kind_set, is_penalty, is_lasting, is_reduced, -count(*) AS documents
    FROM shared_rows
    GROUP BY agency_id, year_number, act_type, kind_set, is_penalty, is_lasting, is_reduced
    UNION ALL
    SELECT agency_id, year_number, act_type, kind_set, is_penalty, is_lasting, is_reduced, count(*) AS documents
    FROM shared
    GROUP BY agency_id, year_number, act_type, kind_set, is_penalty, is_lasting, is_reduced
)
SELECT agency_id, year_number, act_type, kind_set, is_penalty, is_lasting, is_reduced, sum(documents) AS documents
FROM parts
GROUP BY agency_id, year_number, act_type, kind_set, is_penalty, is_lasting, is_reduced
HAVING sum(documents) > 0;
