-- The decisions that a count or an amount of a form rests on, as it is computed. One row a decision; people are masked by who reads it.
WITH parts AS (
    SELECT cells.form, cells.form_table, cells.cell, cells.rule, cells.act_type, cells.severity, cells.permit_count, cells.counts_annulled
    FROM stored.form_cell AS cells
    WHERE cells.form = $form AND cells.form_table = $form_table
        AND (
            cells.cell = $cell
            OR EXISTS (
                SELECT 1 FROM stored.form_cell_part AS sums
                WHERE sums.form = $form AND sums.form_table = $form_table AND sums.cell = $cell AND sums.part_type = 'cell' AND sums.part = cells.cell
            )
        )
),
documents AS (
    SELECT
        decision.decision_id,
        decision_date,
        document_number,
        kinds,
        fine,
        confiscation,
        status,
        act_type,
        coalesce(violation_item, '') || ' ' || coalesce(penalty_text, '') AS wording,
        reason_of(reduction_ground) IS NOT NULL AS is_reduced,
        year_of(decision_date) = $year AS is_decided,
        permit_outcome,
        year_of(acceptance_date) AS accepted,
        max(coalesce(severities.severity, 0)) OVER (PARTITION BY document_group(agency_id, document_key, decision.decision_id, decision_date)) AS severity,
        is_penalised(kinds) AS is_penalty
    FROM decision
    LEFT JOIN stored.permit AS permit ON permit.decision_id = decision.decision_id
    LEFT JOIN (
        SELECT kind_list.kinds AS kind_list, max(cells.severity) AS severity
        FROM kind_list
        INNER JOIN stored.form_cell_part AS kind_parts ON kind_parts.form = $form AND kind_parts.part_type = 'kind' AND has_code(kind_list.kinds, kind_parts.part)
        INNER JOIN stored.form_cell AS cells ON cells.form = kind_parts.form AND cells.form_table = kind_parts.form_table AND cells.cell = kind_parts.cell AND cells.rule = 'heaviest'
        GROUP BY kind_list.kinds
    ) AS severities ON severities.kind_list = decision.kinds
    WHERE agency_id = $agency_id AND (year_of(decision_date) = $year OR year_of(acceptance_date) = $year)
)
SELECT DISTINCT
    documents.decision_id,
    CAST(documents.decision_date AS VARCHAR) AS decision_date,
    documents.document_number,
    documents.kinds,
    amount_text(documents.fine) AS fine,
    amount_text(documents.confiscation) AS confiscation,
    documents.status
FROM documents
INNER JOIN parts
    ON (documents.is_decided OR parts.rule = 'permits')
    AND (parts.counts_annulled OR parts.rule = 'permits' OR is_lasting(documents.status))
    AND (
        (parts.rule = 'heaviest' AND documents.act_type = 'penalty' AND documents.severity = parts.severity)
        OR (parts.rule = 'decisions' AND documents.act_type = parts.act_type AND (parts.act_type <> 'penalty' OR documents.is_penalty))
        OR (parts.rule = 'amount' AND documents.act_type = 'penalty' AND (documents.fine > 0 OR documents.confiscation > 0))
        OR (parts.rule = 'no penalty' AND has_code(documents.kinds, 'no_penalty'))
        OR (parts.rule = 'reduced' AND documents.act_type = 'penalty' AND documents.is_penalty AND documents.is_reduced)
        OR (parts.rule = 'permits' AND documents.act_type = 'permit' AND CASE parts.permit_count
            WHEN 'accepted' THEN documents.accepted = $year AND coalesce(documents.permit_outcome <> 'not_accepted', TRUE)
            WHEN 'applied' THEN coalesce(documents.accepted = $year, documents.is_decided)
            ELSE documents.is_decided AND documents.permit_outcome = parts.permit_count
        END)
    )
LEFT JOIN stored.form_cell_part AS words
    ON words.form = $form AND words.form_table = $form_table AND words.cell = parts.cell AND words.part_type = 'word'
WHERE words.part IS NULL OR strpos(documents.wording, words.part) > 0
ORDER BY decision_date, documents.document_number NULLS LAST, documents.decision_id
LIMIT 1000
