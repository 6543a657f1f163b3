-- What is counted for cells of a form, before sums: one row a form, cell, agency and year that has anything to count. Beside the figure under
-- the form's own rule stand those under other rules that may explain a reported one.
CREATE OR REPLACE VIEW statistics_count AS
WITH documents AS (
    SELECT
        form, agency_id, year_number, severity, is_lasting, is_penalty, spares, is_reduced,
        count(*) AS documents,
        sum(decisions) AS decisions
    FROM penalty_document
    GROUP BY form, agency_id, year_number, severity, is_lasting, is_penalty, spares, is_reduced
),
penalties AS (
    SELECT cells.form, cells.form_table, cells.cell, cells.counts_annulled, documents.agency_id, documents.year_number, documents.is_lasting,
        documents.documents, documents.decisions
    FROM stored.form_cell AS cells
    INNER JOIN documents ON documents.form = cells.form AND documents.severity = cells.severity
    WHERE cells.rule = 'heaviest'
    UNION ALL
    -- A form without categories counts documents as the workspace's own form does.
    SELECT cells.form, cells.form_table, cells.cell, cells.counts_annulled, documents.agency_id, documents.year_number, documents.is_lasting,
        documents.documents, documents.decisions
    FROM stored.form_cell AS cells
    INNER JOIN (SELECT DISTINCT form FROM stored.form_cell WHERE is_own_form) AS own_form ON TRUE
    INNER JOIN documents ON documents.form = own_form.form
    WHERE (cells.rule = 'decisions' AND cells.act_type = 'penalty' AND documents.is_penalty)
        OR (cells.rule = 'no penalty' AND documents.spares)
        OR (cells.rule = 'reduced' AND documents.is_reduced AND documents.is_penalty)
),
acts AS (
    SELECT cells.form, cells.form_table, cells.cell, cells.counts_annulled, act_document.agency_id, act_document.year_number, act_document.is_lasting,
        count(*) AS documents, sum(act_document.decisions) AS decisions
    FROM stored.form_cell AS cells
    INNER JOIN act_document ON act_document.act_type = cells.act_type
    LEFT JOIN stored.form_cell_part AS words
        ON words.form = cells.form AND words.form_table = cells.form_table AND words.cell = cells.cell
        AND words.part_type = 'word' AND strpos(act_document.wording, words.part) > 0
    WHERE cells.rule = 'decisions' AND cells.act_type <> 'penalty'
        AND (words.part IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM stored.form_cell_part AS other
            WHERE other.form = cells.form AND other.form_table = cells.form_table AND other.cell = cells.cell AND other.part_type = 'word'
        ))
    GROUP BY cells.form, cells.form_table, cells.cell, cells.counts_annulled, act_document.agency_id, act_document.year_number, act_document.is_lasting
),
counted AS (
    SELECT * FROM penalties
    UNION ALL
    SELECT * FROM acts
)
SELECT
    form, form_table, cell, agency_id, year_number,
    sum(CASE WHEN is_lasting OR counts_annulled THEN documents ELSE 0 END) AS computed,
    sum(CASE WHEN is_lasting OR NOT counts_annulled THEN documents ELSE 0 END) AS other_status,
    sum(CASE WHEN is_lasting OR counts_annulled THEN decisions ELSE 0 END) AS each_row
FROM counted
GROUP BY form, form_table, cell, agency_id, year_number
UNION ALL
SELECT
    cells.form, cells.form_table, cells.cell, amounts.agency_id, amounts.year_number,
    sum(CASE WHEN amounts.is_lasting OR cells.counts_annulled THEN amounts.amount ELSE 0 END) AS computed,
    sum(CASE WHEN amounts.is_lasting OR NOT cells.counts_annulled THEN amounts.amount ELSE 0 END) AS other_status,
    CAST(NULL AS DECIMAL(18, 2)) AS each_row
FROM stored.form_cell AS cells
INNER JOIN penalty_amount AS amounts ON cells.rule = 'amount'
GROUP BY cells.form, cells.form_table, cells.cell, amounts.agency_id, amounts.year_number
UNION ALL
SELECT
    cells.form, cells.form_table, cells.cell, permits.agency_id, permits.year_number,
    sum(permits.applications) AS computed,
    CAST(NULL AS DECIMAL(18, 2)) AS other_status,
    CAST(NULL AS DECIMAL(18, 2)) AS each_row
FROM stored.form_cell AS cells
INNER JOIN permit_count AS permits ON cells.rule = 'permits' AND permits.permit_count = cells.permit_count
GROUP BY cells.form, cells.form_table, cells.cell, permits.agency_id, permits.year_number;
