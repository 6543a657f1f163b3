-- Every cell of the annual statistics as it is counted, sums still without a figure, and what stands in the way of counting it: one row an agency,
-- year, form, table and cell. Amounts in yuan.
CREATE OR REPLACE VIEW counted_cell AS
WITH cells AS (
    SELECT
        form_cell.*,
        CASE
            WHEN rule = 'decisions' THEN act_type
            WHEN rule = 'permits' THEN 'permit'
            ELSE 'penalty'
        END AS counted_act
    FROM stored.form_cell AS form_cell
),
shared AS (
    SELECT DISTINCT parts.form, parts.form_table, parts.cell
    FROM stored.form_cell_part AS parts
    INNER JOIN stored.form_cell_part AS others
        ON others.form = parts.form AND others.form_table = parts.form_table AND others.part_type = 'kind'
        AND others.part = parts.part AND others.cell <> parts.cell
    WHERE parts.part_type = 'kind'
)
SELECT
    units.agency_id,
    units.year_number,
    cells.form,
    cells.form_table,
    cells.cell,
    cells.rule,
    cells.unit,
    cells.place,
    cells.counted_act,
    CASE
        WHEN cells.rule = 'unrecorded' THEN cells.matter
        WHEN cells.rule = 'filed' THEN 'undecided-cases'
        WHEN cells.rule = 'permits' AND cells.permit_count = 'revoked' THEN 'revocations'
        WHEN cells.rule = 'sum' THEN NULL
        WHEN records.agency_id IS NULL THEN 'no-decisions-of-act'
        WHEN NOT records.has_year THEN 'no-decisions-of-year'
        WHEN cells.rule = 'heaviest' AND records.without_kinds > 0 THEN 'kinds-not-recorded'
        WHEN cells.rule = 'decisions' AND cells.act_type = 'penalty' AND records.uncertain_penalties > 0 THEN 'kinds-not-recorded'
        WHEN shared.cell IS NOT NULL THEN 'kinds-not-separable'
        WHEN cells.rule = 'amount' AND records.doubtful_amounts > 0 THEN 'amounts-not-clear'
    END AS obstacle,
    CASE WHEN cells.rule <> 'sum' THEN coalesce(counts.computed, 0) END AS counted,
    CASE WHEN cells.rule <> 'sum' THEN coalesce(counts.other_status, CASE WHEN counts.computed IS NULL THEN 0 END) END AS other_status,
    CASE WHEN cells.rule <> 'sum' THEN coalesce(counts.each_row, CASE WHEN counts.computed IS NULL THEN 0 END) END AS each_row,
    CASE WHEN cells.rule = 'heaviest' THEN coalesce(counts.every_kind, 0) END AS every_kind
FROM statistics_form AS units
INNER JOIN cells ON cells.form = units.form
LEFT JOIN statistics_record AS records
    ON records.agency_id = units.agency_id AND records.year_number = units.year_number AND records.act_type = cells.counted_act
LEFT JOIN statistics_count AS counts
    ON counts.form = cells.form AND counts.form_table = cells.form_table AND counts.cell = cells.cell
    AND counts.agency_id = units.agency_id AND counts.year_number = units.year_number
LEFT JOIN shared ON shared.form = cells.form AND shared.form_table = cells.form_table AND shared.cell = cells.cell;
