-- Cells of which the records give no more than bounds: one row a form, table, cell, agency and year with a return. `is_least`: decisions show the least
-- of it, because applications wait for a decision and reasons and decisions need not be written down or published. `more` and `fewer`: by how many
-- documents a cell that is told apart by words may be off, because some hold the words of none or of several cells. `obstacle` says what is missing.
CREATE OR REPLACE VIEW cell_doubt AS
WITH rules AS (
    SELECT
        form, form_table, cell, act_type,
        CASE
            WHEN rule = 'permits' AND permit_count IN ('applied', 'accepted') THEN 'undecided-cases'
            WHEN rule IN ('no penalty', 'reduced') THEN 'no-decisions-of-act'
        END AS least_of,
        EXISTS (
            SELECT 1 FROM stored.form_cell_part AS words
            WHERE words.form = form_cell.form AND words.form_table = form_cell.form_table AND words.cell = form_cell.cell AND words.part_type = 'word'
        ) AS has_words
    FROM stored.form_cell AS form_cell
),
units AS (
    SELECT DISTINCT agency_id, year_number, form, form_table FROM reported_cell
),
placed AS (
    -- A document that holds the words of several cells stands in one of them.
    SELECT form, form_table, act_type, agency_id, year_number, sum(ratio(documents, cells)) AS documents
    FROM worded_act
    GROUP BY form, form_table, act_type, agency_id, year_number
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
)
SELECT
    rules.form,
    rules.form_table,
    rules.cell,
    units.agency_id,
    units.year_number,
    rules.least_of IS NOT NULL AS is_least,
    CASE WHEN rules.has_words THEN round(acts.documents - coalesce(placed.documents, 0)) END AS more,
    in_several.documents AS fewer,
    coalesce(rules.least_of, 'kinds-not-recorded') AS obstacle
FROM rules
INNER JOIN units ON units.form = rules.form AND units.form_table = rules.form_table
LEFT JOIN placed
    ON placed.form = rules.form AND placed.form_table = rules.form_table AND placed.act_type = rules.act_type
    AND placed.agency_id = units.agency_id AND placed.year_number = units.year_number
LEFT JOIN in_several
    ON in_several.form = rules.form AND in_several.form_table = rules.form_table AND in_several.cell = rules.cell
    AND in_several.agency_id = units.agency_id AND in_several.year_number = units.year_number
LEFT JOIN acts ON acts.act_type = rules.act_type AND acts.agency_id = units.agency_id AND acts.year_number = units.year_number
WHERE rules.least_of IS NOT NULL OR rules.has_words;
