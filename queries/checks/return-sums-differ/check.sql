-- Is every total of a return the sum of its parts?
-- One row per agency, year, form, table and total that was sent in.
WITH totals AS (
    SELECT reported_cell.*, form_cell.header, form_cell.unit, form_cell.place AS cell_order
    FROM reported_cell
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = reported_cell.form
        AND form_cell.form_table = reported_cell.form_table
        AND form_cell.cell = reported_cell.cell
    WHERE form_cell.rule = 'sum'
),
sums AS (
    SELECT
        totals.agency_id,
        totals.year_number,
        totals.form,
        totals.form_table,
        totals.cell,
        count(parts.amount) AS stated_parts,
        max(CASE WHEN NOT parts.is_readable THEN 1 ELSE 0 END) AS unreadable_parts,
        sum(parts.amount) AS parts_sum,
        max(parts.amount) AS largest_part
    FROM totals
    INNER JOIN stored.form_cell_part AS names
        ON names.form = totals.form AND names.form_table = totals.form_table AND names.cell = totals.cell AND names.part_type = 'cell'
    LEFT JOIN reported_cell AS parts
        ON parts.agency_id = totals.agency_id AND parts.year_number = totals.year_number
        AND parts.form = totals.form AND parts.form_table = totals.form_table AND parts.cell = names.part
    GROUP BY totals.agency_id, totals.year_number, totals.form, totals.form_table, totals.cell
),
judged AS (
    SELECT
        totals.*,
        sums.parts_sum,
        sums.stated_parts,
        CASE
            WHEN totals.amount IS NULL THEN 'total-not-stated'
            WHEN sums.stated_parts = 0 OR sums.unreadable_parts = 1 THEN 'parts-not-stated'
        END AS obstacle,
        abs(totals.amount - sums.parts_sum) > rounding_of(totals.cell_text, totals.amount, totals.unit) * (1 + sums.stated_parts) AS is_flagged
    FROM totals
    INNER JOIN sums
        ON sums.agency_id = totals.agency_id AND sums.year_number = totals.year_number
        AND sums.form = totals.form AND sums.form_table = totals.form_table AND sums.cell = totals.cell
)
SELECT
    agency_id || '/' || CAST(year_number AS VARCHAR) || '/' || form || '/' || form_table || '/' || cell AS subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    outcome_of(obstacle, FALSE, is_flagged) AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND is_flagged THEN 'sum-differs' END AS verdict,
    CASE WHEN obstacle IS NULL AND is_flagged THEN 'medium' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    header,
    amount_text(amount) AS reported,
    amount_text(parts_sum) AS parts_sum,
    amount_text(abs(amount - parts_sum)) AS difference,
    stated_parts,
    source.file,
    coalesce(judged.place, CAST(judged.source_row AS VARCHAR)) AS place
FROM judged
LEFT JOIN stored.source_file AS source ON source.source_id = judged.source_id
