-- Acts that a form tells apart by words of their item or wording, e.g. 查封: one row an agency, year, act, word and whether the document lasts.
CREATE OR REPLACE VIEW worded_act AS
WITH words AS (
    SELECT DISTINCT cells.act_type, parts.part
    FROM stored.form_cell AS cells
    INNER JOIN stored.form_cell_part AS parts
        ON parts.form = cells.form AND parts.form_table = cells.form_table AND parts.cell = cells.cell AND parts.part_type = 'word'
    WHERE cells.rule = 'decisions'
),
documents AS (
    SELECT
        min(decision.agency_id) AS agency_id,
        min(year_of(decision.decision_date)) AS year_number,
        decision.act_type,
        words.part,
        count(*) AS decisions,
        max(CASE WHEN is_lasting(decision.status) THEN 1 ELSE 0 END) = 1 AS is_lasting
    FROM decision
    INNER JOIN words
        ON words.act_type = decision.act_type
        AND strpos(coalesce(decision.violation_item, '') || ' ' || coalesce(decision.penalty_text, ''), words.part) > 0
    GROUP BY decision.act_type, words.part, document_group(decision.agency_id, decision.document_key, decision.decision_id, decision.decision_date)
)
SELECT agency_id, year_number, act_type, part, is_lasting, count(*) AS documents, sum(decisions) AS decisions
FROM documents
GROUP BY agency_id, year_number, act_type, part, is_lasting;
