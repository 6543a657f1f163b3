-- Every cell of the annual statistics as the records give it: one row an agency, year, form, table and cell. Where it cannot be told,
-- `computed` is null and `obstacle` says what is missing. Amounts in yuan.
CREATE OR REPLACE VIEW computed_cell AS
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
),
judged AS (
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
    LEFT JOIN shared ON shared.form = cells.form AND shared.form_table = cells.form_table AND shared.cell = cells.cell
),
sums AS (
    SELECT
        totals.agency_id,
        totals.year_number,
        totals.form,
        totals.form_table,
        totals.cell,
        -- Documents that could stand in either of two cells stand in their sum in any case.
        min(CASE WHEN parts.obstacle <> 'kinds-not-separable' THEN parts.obstacle END) AS obstacle,
        sum(parts.counted) AS counted,
        CASE WHEN count(*) = count(parts.other_status) THEN sum(parts.other_status) END AS other_status,
        CASE WHEN count(*) = count(parts.each_row) THEN sum(parts.each_row) END AS each_row,
        CASE WHEN count(*) = count(parts.every_kind) THEN sum(parts.every_kind) END AS every_kind
    FROM judged AS totals
    INNER JOIN stored.form_cell_part AS names
        ON names.form = totals.form AND names.form_table = totals.form_table AND names.cell = totals.cell AND names.part_type = 'cell'
    INNER JOIN judged AS parts
        ON parts.agency_id = totals.agency_id AND parts.year_number = totals.year_number AND parts.form = totals.form
        AND parts.form_table = totals.form_table AND parts.cell = names.part
    WHERE totals.rule = 'sum'
    GROUP BY totals.agency_id, totals.year_number, totals.form, totals.form_table, totals.cell
)
SELECT
    judged.agency_id,
    judged.year_number,
    judged.form,
    judged.form_table,
    judged.cell,
    judged.place,
    judged.unit,
    judged.rule,
    coalesce(judged.obstacle, sums.obstacle) AS obstacle,
    CASE WHEN judged.obstacle IS NULL AND sums.obstacle IS NULL THEN coalesce(sums.counted, judged.counted) END AS computed,
    coalesce(sums.other_status, judged.other_status) AS other_status,
    coalesce(sums.each_row, judged.each_row) AS each_row,
    coalesce(sums.every_kind, judged.every_kind) AS every_kind
FROM judged
LEFT JOIN sums
    ON sums.agency_id = judged.agency_id AND sums.year_number = judged.year_number AND sums.form = judged.form
    AND sums.form_table = judged.form_table AND sums.cell = judged.cell;
