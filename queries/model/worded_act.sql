-- Acts that a form tells apart by words of their item or wording, e.g. 查封: one row an agency, year, act, cell, whether the document lasts and in how
-- many cells of the table it could stand. 查封、扣押 in one document could stand in two.
CREATE OR REPLACE VIEW worded_act AS
WITH words AS (
    SELECT cells.form, cells.form_table, cells.cell, cells.act_type, parts.part
    FROM stored.form_cell AS cells
    INNER JOIN stored.form_cell_part AS parts
        ON parts.form = cells.form AND parts.form_table = cells.form_table AND parts.cell = cells.cell AND parts.part_type = 'word'
    INNER JOIN (SELECT DISTINCT form FROM statistics_form) AS used ON used.form = cells.form
    WHERE cells.rule = 'decisions'
),
documents AS (
    SELECT
        words.form,
        words.form_table,
        words.cell,
        min(decision.agency_id) AS agency_id,
        min(year_of(decision.decision_date)) AS year_number,
        decision.act_type,
        document_group(decision.agency_id, decision.document_key, decision.decision_id, decision.decision_date) AS document,
        count(DISTINCT decision.decision_id) AS decisions,
        max(CASE WHEN is_lasting(decision.status) THEN 1 ELSE 0 END) = 1 AS is_lasting
    FROM decision
    INNER JOIN words
        ON words.act_type = decision.act_type
        AND strpos(coalesce(decision.violation_item, '') || ' ' || coalesce(decision.penalty_text, ''), words.part) > 0
    GROUP BY words.form, words.form_table, words.cell, decision.act_type,
        document_group(decision.agency_id, decision.document_key, decision.decision_id, decision.decision_date)
),
placed AS (
    SELECT documents.*, count(*) OVER (PARTITION BY form, form_table, act_type, document) AS cells
    FROM documents
)
SELECT form, form_table, cell, agency_id, year_number, act_type, is_lasting, cells, count(*) AS documents, sum(decisions) AS decisions
FROM placed
GROUP BY form, form_table, cell, agency_id, year_number, act_type, is_lasting, cells;
