-- What agencies reported for a year, cell by cell, in their latest form, and the totals that the register of returns holds.
-- One row an agency, year, form, table and cell. Amounts in yuan; a blank cell is null, and so is one that holds no figure.
CREATE OR REPLACE VIEW reported_cell AS
WITH forms AS (
    SELECT
        return_form.*,
        row_number() OVER (
            PARTITION BY agency_id, year, form, form_table
            ORDER BY loaded_order DESC NULLS LAST, return_form_id ASC NULLS LAST
        ) AS age
    FROM stored.return_form AS return_form
    -- What a corrected file leaves out is not reported any more.
    LEFT JOIN stored.source_file AS source ON source.source_id = return_form.source_id
    WHERE has_arrived_by(return_form.received_date, return_form.year, as_of_date()) AND coalesce(source.is_current, TRUE)
),
returns AS (
    SELECT * FROM stored.annual_return WHERE has_arrived_by(received_date, year, as_of_date())
),
totals AS (
    SELECT agency_id, year, 'penalties' AS cell, CAST(penalties AS DECIMAL(18, 2)) AS amount, source_id, source_row FROM returns
    UNION ALL
    SELECT agency_id, year, 'fines_and_confiscations' AS cell, fines_and_confiscations AS amount, source_id, source_row FROM returns
    UNION ALL
    SELECT agency_id, year, 'permits' AS cell, CAST(permits AS DECIMAL(18, 2)) AS amount, source_id, source_row FROM returns
    UNION ALL
    SELECT agency_id, year, 'coercive_measures' AS cell, CAST(coercive_measures AS DECIMAL(18, 2)) AS amount, source_id, source_row FROM returns
    UNION ALL
    SELECT agency_id, year, 'inspections' AS cell, CAST(inspections AS DECIMAL(18, 2)) AS amount, source_id, source_row FROM returns
)
SELECT
    forms.agency_id,
    forms.year AS year_number,
    forms.form,
    forms.form_table,
    cells.cell,
    cells.amount,
    cells.cell_text,
    cells.is_readable,
    cells.place,
    forms.source_id,
    forms.source_row
FROM forms
INNER JOIN stored.return_cell AS cells ON cells.return_form_id = forms.return_form_id
WHERE forms.age = 1
UNION ALL
SELECT
    agency_id,
    year AS year_number,
    'register' AS form,
    'totals' AS form_table,
    cell,
    amount,
    CAST(amount AS VARCHAR) AS cell_text,
    TRUE AS is_readable,
    CAST(NULL AS VARCHAR) AS place,
    source_id,
    source_row
FROM totals
WHERE amount IS NOT NULL;
