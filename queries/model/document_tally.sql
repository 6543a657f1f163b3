-- Documents as the annual statistics count them, whatever number of parties and violations each names: one row an agency, year, act, set of all kinds of
-- its rows, whether any of them is a penalty, is one for certain (by its kinds or its amount), lasts, or has a ground for a penalty below the minimum.
-- Decisions without a number stand for themselves.
CREATE OR REPLACE VIEW document_tally AS
WITH units AS (
    SELECT *, CAST(row_number() OVER (ORDER BY agency_id ASC NULLS LAST, year_number ASC NULLS LAST, act_type ASC NULLS LAST) AS INTEGER) AS unit
    FROM (SELECT DISTINCT agency_id, year_number, act_type FROM decision_tally) AS acts
),
marked AS (
    -- What any row of a document makes of it is kept in one set, beyond the kinds: 32768 a penalty, 65536 lasting, 131072 reduced, 262144 a penalty for certain.
    SELECT
        units.unit,
        group_key(coalesce(decision.document_key, decision.decision_id)) AS document,
        CAST(coalesce(kind_list.kind_set, 0)
            + CASE WHEN kind_list.is_penalty THEN 32768 ELSE 0 END
            + CASE WHEN is_lasting(decision.status) THEN 65536 ELSE 0 END
            + CASE WHEN reason_of(decision.reduction_ground) IS NOT NULL THEN 131072 ELSE 0 END
            + CASE WHEN (decision.kinds IS NOT NULL AND kind_list.is_penalty) OR decision.fine > 0 OR decision.confiscation > 0 THEN 262144 ELSE 0 END AS INTEGER) AS marks
    FROM decision
    INNER JOIN units
        ON units.agency_id = decision.agency_id AND units.year_number = year_of(decision.decision_date) AND units.act_type = decision.act_type
    LEFT JOIN kind_list ON kind_list.kinds = coalesce(decision.kinds, '?') AND decision.act_type = 'penalty'
),
documents AS (
    SELECT unit, united_set(marks) AS marks FROM marked GROUP BY unit, document
),
counts AS (
    SELECT unit, marks, count(*) AS documents FROM documents GROUP BY unit, marks
)
SELECT
    units.agency_id,
    units.year_number,
    units.act_type,
    set_without(counts.marks, 32768 + 65536 + 131072 + 262144) AS kind_set,
    sets_meet(counts.marks, 32768) AS is_penalty,
    sets_meet(counts.marks, 262144) AS is_certain,
    sets_meet(counts.marks, 65536) AS is_lasting,
    sets_meet(counts.marks, 131072) AS is_reduced,
    counts.documents
FROM counts
INNER JOIN units ON units.unit = counts.unit;
