-- Every cell of a return beside what the records give under the form's rule and under others: one row an agency, year, form, table and cell of a
-- table that was sent in.
CREATE OR REPLACE VIEW compared_cell AS
WITH sent AS (
    SELECT DISTINCT agency_id, year_number, form, form_table FROM reported_cell
),
rules AS (
    -- What decisions show least of: applications that wait for a decision, and reasons and decisions that need not be written down or published.
    SELECT
        form, form_table, cell, counts_annulled,
        CASE
            WHEN rule = 'permits' AND permit_count IN ('applied', 'accepted') THEN 'undecided-cases'
            WHEN rule IN ('no penalty', 'reduced') THEN 'no-decisions-of-act'
        END AS may_be_more,
        act_type,
        EXISTS (
            SELECT 1 FROM stored.form_cell_part AS words
            WHERE words.form = form_cell.form AND words.form_table = form_cell.form_table AND words.cell = form_cell.cell AND words.part_type = 'word'
        ) AS has_words
    FROM stored.form_cell AS form_cell
),
placed AS (
    -- Documents that hold the words of several cells of a table, and those that hold the words of none, may stand in any of them.
    SELECT
        worded.form, worded.form_table, worded.act_type, worded.agency_id, worded.year_number,
        sum(ratio(worded.documents, worded.cells)) AS documents
    FROM worded_act AS worded
    GROUP BY worded.form, worded.form_table, worded.act_type, worded.agency_id, worded.year_number
),
in_several AS (
    SELECT form, form_table, cell, agency_id, year_number, sum(documents) AS documents
    FROM worded_act
    WHERE cells > 1
    GROUP BY form, form_table, cell, agency_id, year_number
),
acts AS (
    SELECT act_type, agency_id, year_number, sum(documents) AS documents
    FROM document_tally
    WHERE act_type <> 'penalty'
    GROUP BY act_type, agency_id, year_number
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
            WHEN reported.amount > computed.computed AND rules.may_be_more IS NOT NULL THEN NULL
            WHEN reported.amount > computed.computed AND rules.has_words
                AND reported.amount <= computed.computed + round(acts.documents - coalesce(placed.documents, 0)) THEN NULL
            WHEN reported.amount < computed.computed AND reported.amount >= computed.computed - in_several.documents THEN NULL
            ELSE computed.computed
        END AS computed,
        coalesce(computed.obstacle, rules.may_be_more, CASE WHEN rules.has_words THEN 'kinds-not-recorded' END) AS obstacle,
        rules.counts_annulled,
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
    INNER JOIN rules ON rules.form = computed.form AND rules.form_table = computed.form_table AND rules.cell = computed.cell
    LEFT JOIN placed
        ON placed.form = computed.form AND placed.form_table = computed.form_table AND placed.act_type = rules.act_type
        AND placed.agency_id = computed.agency_id AND placed.year_number = computed.year_number
    LEFT JOIN in_several
        ON in_several.form = computed.form AND in_several.form_table = computed.form_table AND in_several.cell = computed.cell
        AND in_several.agency_id = computed.agency_id AND in_several.year_number = computed.year_number
    LEFT JOIN acts ON acts.act_type = rules.act_type AND acts.agency_id = computed.agency_id AND acts.year_number = computed.year_number
    LEFT JOIN reported_cell AS reported
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
