-- Penalties as the annual statistics count them: one row a form and document, whatever number of parties and violations it names. A document
-- with several kinds belongs to the heaviest of them by the form's own order. Decisions without a number stand for themselves.
CREATE OR REPLACE VIEW penalty_document AS
WITH kind_lists AS (
    SELECT DISTINCT coalesce(kinds, '?') AS kinds FROM stored.decision WHERE act_type = 'penalty'
),
categories AS (
    SELECT
        forms.form,
        kind_lists.kinds,
        coalesce(max(CASE WHEN has_code(kind_lists.kinds, parts.part) THEN cells.severity END), 0) AS severity
    FROM kind_lists
    CROSS JOIN (
        SELECT DISTINCT units.form
        FROM statistics_form AS units
        INNER JOIN stored.form_cell AS cells ON cells.form = units.form
        WHERE cells.rule = 'heaviest' OR cells.is_own_form
    ) AS forms
    LEFT JOIN stored.form_cell AS cells ON cells.form = forms.form AND cells.rule = 'heaviest'
    LEFT JOIN stored.form_cell_part AS parts
        ON parts.form = cells.form
        AND parts.form_table = cells.form_table
        AND parts.cell = cells.cell
        AND parts.part_type = 'kind'
    GROUP BY forms.form, kind_lists.kinds
)
SELECT
    categories.form,
    min(decision.agency_id) AS agency_id,
    min(year_of(decision.decision_date)) AS year_number,
    count(*) AS decisions,
    max(categories.severity) AS severity,
    max(CASE WHEN decision.kinds IS NULL THEN 1 ELSE 0 END) = 1 AS lacks_kinds,
    max(CASE WHEN is_penalised(decision.kinds) THEN 1 ELSE 0 END) = 1 AS is_penalty,
    max(CASE WHEN is_lasting(decision.status) THEN 1 ELSE 0 END) = 1 AS is_lasting,
    max(CASE WHEN has_code(decision.kinds, 'no_penalty') THEN 1 ELSE 0 END) = 1 AS spares,
    max(CASE WHEN reason_of(decision.reduction_ground) IS NOT NULL THEN 1 ELSE 0 END) = 1 AS is_reduced
FROM decision
INNER JOIN categories ON categories.kinds = coalesce(decision.kinds, '?')
WHERE decision.act_type = 'penalty'
GROUP BY categories.form, document_group(decision.agency_id, decision.document_key, decision.decision_id, decision.decision_date);
