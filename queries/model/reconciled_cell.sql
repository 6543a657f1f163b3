-- Every cell of a return beside what the records give: equal, explained by a rule under which its whole table would be equal, more, less, or not to be told.
-- One row an agency, year, form, table and cell of a table that was sent in.
CREATE OR REPLACE VIEW reconciled_cell AS
WITH cells AS (
    SELECT * FROM compared_cell
),
ruled AS (
    -- A rule explains a table that follows it throughout, not a figure that happens to fit. Most tables need no explanation.
    SELECT
        agency_id, year_number, form, form_table,
        min(fits_other_status) AS fits_other_status, min(fits_each_row) AS fits_each_row, min(fits_every_kind) AS fits_every_kind
    FROM cells
    GROUP BY agency_id, year_number, form, form_table
    HAVING max(CASE WHEN is_equal = 0 AND reported IS NOT NULL AND computed IS NOT NULL THEN 1 ELSE 0 END) = 1
),
explained AS (
    SELECT
        cells.*,
        CASE
            WHEN is_equal = 1 OR reported IS NULL OR computed IS NULL THEN NULL
            WHEN other_status IS NOT NULL AND ruled.fits_other_status = 1 THEN
                CASE WHEN counts_annulled THEN 'without decisions that did not last' ELSE 'with decisions that did not last' END
            WHEN each_row IS NOT NULL AND ruled.fits_each_row = 1 THEN 'each row of the register counted'
            WHEN every_kind IS NOT NULL AND ruled.fits_every_kind = 1 THEN 'every kind of penalty counted'
        END AS explaining_rule
    FROM cells
    LEFT JOIN ruled
        ON ruled.agency_id = cells.agency_id AND ruled.year_number = cells.year_number
        AND ruled.form = cells.form AND ruled.form_table = cells.form_table
)
SELECT
    agency_id,
    year_number,
    form,
    form_table,
    cell,
    place,
    unit,
    rule,
    reported,
    computed,
    explaining_rule,
    CASE
        WHEN is_stated AND NOT is_readable THEN 'unreadable'
        WHEN reported IS NULL THEN 'not reported'
        WHEN computed IS NULL THEN 'not computable'
        WHEN is_equal = 1 THEN 'equal'
        WHEN explaining_rule IS NOT NULL THEN 'explained'
        WHEN reported > computed THEN 'over-reported'
        ELSE 'under-reported'
    END AS verdict,
    CASE WHEN computed IS NULL THEN obstacle END AS record_obstacle,
    cell_place,
    source_id,
    source_row
FROM explained;
