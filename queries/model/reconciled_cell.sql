-- Every cell of a return beside what the records give: equal, explained by a rule under which it would be equal, more, less, or not to be told.
-- One row an agency, year, form, table and cell of a table that was sent in.
CREATE OR REPLACE VIEW reconciled_cell AS
WITH sent AS (
    SELECT DISTINCT agency_id, year_number, form, form_table FROM reported_cell
),
pairs AS (
    SELECT
        computed.*,
        counts_annulled.counts_annulled,
        reported.agency_id IS NOT NULL AS is_stated,
        reported.amount AS reported,
        reported.is_readable,
        reported.place AS cell_place,
        reported.source_id,
        reported.source_row,
        rounding_of(reported.cell_text, computed.unit) AS rounding
    FROM computed_cell AS computed
    INNER JOIN sent
        ON sent.agency_id = computed.agency_id AND sent.year_number = computed.year_number
        AND sent.form = computed.form AND sent.form_table = computed.form_table
    INNER JOIN (SELECT DISTINCT form, counts_annulled FROM stored.form_cell) AS counts_annulled ON counts_annulled.form = computed.form
    LEFT JOIN reported_cell AS reported
        ON reported.agency_id = computed.agency_id AND reported.year_number = computed.year_number
        AND reported.form = computed.form AND reported.form_table = computed.form_table AND reported.cell = computed.cell
),
explained AS (
    SELECT
        pairs.*,
        CASE
            WHEN is_stated AND NOT is_readable THEN NULL
            WHEN computed IS NULL OR reported IS NULL THEN NULL
            WHEN abs(reported - computed) <= rounding THEN NULL
            WHEN abs(reported - other_status) <= rounding AND counts_annulled THEN 'without decisions that did not last'
            WHEN abs(reported - other_status) <= rounding THEN 'with decisions that did not last'
            WHEN reported = each_row THEN 'each row of the register counted'
            WHEN reported = every_kind THEN 'every kind of penalty counted'
        END AS explaining_rule
    FROM pairs
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
        WHEN abs(reported - computed) <= rounding THEN 'equal'
        WHEN explaining_rule IS NOT NULL THEN 'explained'
        WHEN reported > computed THEN 'over-reported'
        ELSE 'under-reported'
    END AS verdict,
    CASE WHEN computed IS NULL THEN obstacle END AS obstacle,
    cell_place,
    source_id,
    source_row
FROM explained;
