-- The latest return of each agency and year in one table of a form, with its cells as a JSON array in the order of their names.
WITH ranked AS (
    SELECT
        return_form.*,
        row_number() OVER (PARTITION BY return_form.agency_id, return_form.year ORDER BY return_form.loaded_order DESC, return_form.source_row ASC) AS place
    FROM stored.return_form AS return_form
    WHERE return_form.form = $form AND return_form.form_table = $form_table
),
cells AS (
    SELECT
        return_form_id,
        to_json(list([cell, CAST(amount AS VARCHAR), cell_text] ORDER BY cell)) AS cells
    FROM stored.return_cell
    GROUP BY return_form_id
)
SELECT
    ranked.agency_id,
    ranked.year,
    CAST(ranked.filled_date AS VARCHAR) AS filled_date,
    CAST(ranked.received_date AS VARCHAR) AS received_date,
    ranked.published_on,
    ranked.is_nil,
    coalesce(source_file.is_current, false) AS is_current,
    coalesce(CAST(cells.cells AS VARCHAR), '[]') AS cells
FROM ranked
LEFT JOIN stored.source_file AS source_file ON source_file.source_id = ranked.source_id
LEFT JOIN cells ON cells.return_form_id = ranked.return_form_id
WHERE ranked.place = 1
