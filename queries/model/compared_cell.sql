-- Every cell of a return beside what the records give under the form's rule and under others: one row an agency, year, form, table and cell of a
-- table that was sent in.
CREATE OR REPLACE VIEW compared_cell AS
WITH stated AS (
    SELECT * FROM reported_cell
),
sent AS (
    SELECT DISTINCT agency_id, year_number, form, form_table FROM stated
),
pairs AS (
    SELECT
        computed.agency_id,
        computed.year_number,
        computed.form,
        computed.form_table,
        computed.cell,
        computed.place,
        computed.unit,
        computed.rule,
        computed.other_status,
        computed.each_row,
        computed.every_kind,
        CASE
            WHEN reported.amount > computed.computed AND (doubt.is_least OR reported.amount <= computed.computed + doubt.more) THEN NULL
            WHEN reported.amount < computed.computed AND reported.amount >= computed.computed - doubt.fewer THEN NULL
            ELSE computed.computed
        END AS computed,
        coalesce(computed.obstacle, doubt.obstacle) AS obstacle,
        form_cell.counts_annulled,
        reported.agency_id IS NOT NULL AS is_stated,
        reported.amount AS reported,
        reported.is_readable,
        reported.place AS cell_place,
        reported.source_id,
        reported.source_row,
        CASE
            WHEN computed.form = 'register' THEN rounding_of_total(reported.amount, computed.unit)
            ELSE rounding_of(reported.cell_text, reported.amount, computed.unit)
        END AS rounding
    FROM computed_cell AS computed
    INNER JOIN sent
        ON sent.agency_id = computed.agency_id AND sent.year_number = computed.year_number
        AND sent.form = computed.form AND sent.form_table = computed.form_table
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = computed.form AND form_cell.form_table = computed.form_table AND form_cell.cell = computed.cell
    LEFT JOIN cell_doubt AS doubt
        ON doubt.form = computed.form AND doubt.form_table = computed.form_table AND doubt.cell = computed.cell
        AND doubt.agency_id = computed.agency_id AND doubt.year_number = computed.year_number
    LEFT JOIN stated AS reported
        ON reported.agency_id = computed.agency_id AND reported.year_number = computed.year_number
        AND reported.form = computed.form AND reported.form_table = computed.form_table AND reported.cell = computed.cell
)
-- Whether a figure is what another rule gives; where the rule has nothing to say of it, it does not stand against it.
SELECT
    pairs.*,
    CASE WHEN reported IS NULL OR computed IS NULL OR other_status IS NULL OR abs(reported - other_status) <= rounding THEN 1 ELSE 0 END AS fits_other_status,
    CASE WHEN reported IS NULL OR computed IS NULL OR each_row IS NULL OR reported = each_row THEN 1 ELSE 0 END AS fits_each_row,
    CASE WHEN reported IS NULL OR computed IS NULL OR every_kind IS NULL OR reported = every_kind THEN 1 ELSE 0 END AS fits_every_kind,
    CASE WHEN abs(reported - computed) <= rounding THEN 1 ELSE 0 END AS is_equal
FROM pairs;
