-- How often each category of a form occurs when a document counts in all categories that it has, not only in the heaviest:
-- a rule that some agencies follow against their form. One row a form, cell, agency and year.
CREATE OR REPLACE VIEW every_kind_count AS
WITH lists AS (
    SELECT agency_id, year_of(decision_date) AS year_number, kinds, count(*) AS decisions
    FROM decision
    WHERE act_type = 'penalty' AND kinds IS NOT NULL AND is_lasting(status)
    GROUP BY agency_id, year_of(decision_date), kinds
)
SELECT cells.form, cells.form_table, cells.cell, lists.agency_id, lists.year_number, sum(lists.decisions) AS every_kind
FROM stored.form_cell AS cells
CROSS JOIN lists
WHERE cells.rule = 'heaviest'
    AND EXISTS (
        SELECT 1 FROM stored.form_cell_part AS parts
        WHERE parts.form = cells.form AND parts.form_table = cells.form_table AND parts.cell = cells.cell
            AND parts.part_type = 'kind' AND has_code(lists.kinds, parts.part)
    )
GROUP BY cells.form, cells.form_table, cells.cell, lists.agency_id, lists.year_number;
