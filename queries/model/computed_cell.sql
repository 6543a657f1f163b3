-- Every cell of the annual statistics as the records give it: one row an agency, year, form, table and cell. Where it cannot be told,
-- `computed` is null and `obstacle` says what is missing. Amounts in yuan.
CREATE OR REPLACE VIEW computed_cell AS
WITH counted AS (
    SELECT * FROM counted_cell
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
        CAST(sum(parts.counted) AS DECIMAL(18, 2)) AS counted,
        CASE WHEN count(*) = count(parts.other_status) THEN CAST(sum(parts.other_status) AS DECIMAL(18, 2)) END AS other_status,
        CASE WHEN count(*) = count(parts.each_row) THEN CAST(sum(parts.each_row) AS DECIMAL(18, 2)) END AS each_row,
        CASE WHEN count(*) = count(parts.every_kind) THEN CAST(sum(parts.every_kind) AS DECIMAL(18, 2)) END AS every_kind
    FROM counted AS totals
    INNER JOIN stored.form_cell_part AS names
        ON names.form = totals.form AND names.form_table = totals.form_table AND names.cell = totals.cell AND names.part_type = 'cell'
    INNER JOIN counted AS parts
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
FROM counted AS judged
LEFT JOIN sums
    ON sums.agency_id = judged.agency_id AND sums.year_number = judged.year_number AND sums.form = judged.form
    AND sums.form_table = judged.form_table AND sums.cell = judged.cell;
