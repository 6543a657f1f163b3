-- What is counted for cells of a form, before sums: one row a form, cell, agency and year that has anything to count. Beside the figure under
-- the form's own rule stand those under other rules that may explain a reported one: without or with decisions that did not last, each row for
-- itself, a document in every category that it has.
CREATE OR REPLACE VIEW statistics_count AS
WITH cells AS (
    SELECT form_cell.*
    FROM stored.form_cell AS form_cell
    INNER JOIN (SELECT DISTINCT form FROM statistics_form) AS used ON used.form = form_cell.form
),
sets AS (
    SELECT kind_set FROM kind_list
    UNION
    SELECT kind_set FROM document_tally WHERE act_type = 'penalty'
),
categories AS (
    SELECT DISTINCT cells.form, cells.form_table, cells.cell, cells.severity, cells.counts_annulled, sets.kind_set
    FROM cells
    INNER JOIN stored.form_cell_part AS parts
        ON parts.form = cells.form AND parts.form_table = cells.form_table AND parts.cell = cells.cell AND parts.part_type = 'kind'
    INNER JOIN sets ON sets_meet(sets.kind_set, kind_set(parts.part))
    WHERE cells.rule = 'heaviest'
),
ranked AS (
    SELECT
        categories.*,
        CASE WHEN row_number() OVER (PARTITION BY form, kind_set ORDER BY severity DESC NULLS LAST) = 1 THEN 1 ELSE 0 END AS is_heaviest
    FROM categories
),
rows_of_register AS (
    SELECT tally.agency_id, tally.year_number, tally.is_lasting, tally.is_reduced, kind_list.kind_set, kind_list.is_penalty, CAST(sum(tally.decisions) AS BIGINT) AS decisions
    FROM decision_tally AS tally
    INNER JOIN kind_list ON kind_list.kinds = coalesce(tally.kinds, '?')
    WHERE tally.act_type = 'penalty'
    GROUP BY tally.agency_id, tally.year_number, tally.is_lasting, tally.is_reduced, kind_list.kind_set, kind_list.is_penalty
),
units AS (
    -- Documents, and rows, in the same shape.
    SELECT agency_id, year_number, is_lasting, is_reduced, kind_set, is_penalty, documents, 0 AS decisions FROM document_tally WHERE act_type = 'penalty'
    UNION ALL
    SELECT agency_id, year_number, is_lasting, is_reduced, kind_set, is_penalty, 0 AS documents, decisions FROM rows_of_register
),
sets_of_units AS (
    SELECT agency_id, year_number, is_lasting, kind_set, CAST(sum(documents) AS BIGINT) AS documents, CAST(sum(decisions) AS BIGINT) AS decisions
    FROM units
    GROUP BY agency_id, year_number, is_lasting, kind_set
),
counted AS (
    SELECT ranked.form, ranked.form_table, ranked.cell, ranked.counts_annulled, units.agency_id, units.year_number, units.is_lasting,
        units.documents * ranked.is_heaviest AS documents, units.decisions * ranked.is_heaviest AS decisions, units.documents AS every_kind
    FROM ranked
    INNER JOIN sets_of_units AS units ON units.kind_set = ranked.kind_set
    UNION ALL
    SELECT cells.form, cells.form_table, cells.cell, cells.counts_annulled, units.agency_id, units.year_number, units.is_lasting,
        units.documents, units.decisions, 0 AS every_kind
    FROM (SELECT * FROM cells WHERE rule IN ('no penalty', 'reduced') OR (rule = 'decisions' AND act_type = 'penalty')) AS cells
    INNER JOIN units
        ON (cells.rule = 'decisions' AND units.is_penalty)
        OR (cells.rule = 'no penalty' AND sets_meet(units.kind_set, kind_set('no_penalty')))
        OR (cells.rule = 'reduced' AND units.is_reduced AND units.is_penalty)
    UNION ALL
    SELECT cells.form, cells.form_table, cells.cell, cells.counts_annulled, acts.agency_id, acts.year_number, acts.is_lasting,
        acts.documents, 0 AS decisions, 0 AS every_kind
    FROM cells
    INNER JOIN document_tally AS acts ON acts.act_type = cells.act_type
    WHERE cells.rule = 'decisions' AND cells.act_type <> 'penalty' AND NOT EXISTS (
        SELECT 1 FROM stored.form_cell_part AS words
        WHERE words.form = cells.form AND words.form_table = cells.form_table AND words.cell = cells.cell AND words.part_type = 'word'
    )
    UNION ALL
    SELECT cells.form, cells.form_table, cells.cell, cells.counts_annulled, rows_of_act.agency_id, rows_of_act.year_number, rows_of_act.is_lasting,
        0 AS documents, rows_of_act.decisions, 0 AS every_kind
    FROM cells
    INNER JOIN decision_tally AS rows_of_act ON rows_of_act.act_type = cells.act_type
    WHERE cells.rule = 'decisions' AND cells.act_type <> 'penalty' AND NOT EXISTS (
        SELECT 1 FROM stored.form_cell_part AS words
        WHERE words.form = cells.form AND words.form_table = cells.form_table AND words.cell = cells.cell AND words.part_type = 'word'
    )
    UNION ALL
    SELECT cells.form, cells.form_table, cells.cell, cells.counts_annulled, worded_act.agency_id, worded_act.year_number, worded_act.is_lasting,
        worded_act.documents, worded_act.decisions, 0 AS every_kind
    FROM cells
    INNER JOIN worded_act ON worded_act.form = cells.form AND worded_act.form_table = cells.form_table AND worded_act.cell = cells.cell
)
SELECT
    form, form_table, cell, agency_id, year_number,
    CAST(sum(CASE WHEN is_lasting OR counts_annulled THEN documents ELSE 0 END) AS DECIMAL(18, 2)) AS computed,
    CAST(sum(CASE WHEN is_lasting OR NOT counts_annulled THEN documents ELSE 0 END) AS DECIMAL(18, 2)) AS other_status,
    CAST(sum(CASE WHEN is_lasting OR counts_annulled THEN decisions ELSE 0 END) AS DECIMAL(18, 2)) AS each_row,
    CAST(sum(CASE WHEN is_lasting OR counts_annulled THEN every_kind ELSE 0 END) AS DECIMAL(18, 2)) AS every_kind
FROM counted
GROUP BY form, form_table, cell, agency_id, year_number
UNION ALL
SELECT
    cells.form, cells.form_table, cells.cell, amounts.agency_id, amounts.year_number,
    CAST(sum(CASE WHEN amounts.is_lasting OR cells.counts_annulled THEN amounts.amount ELSE 0 END) AS DECIMAL(18, 2)) AS computed,
    CAST(sum(CASE WHEN amounts.is_lasting OR NOT cells.counts_annulled THEN amounts.amount ELSE 0 END) AS DECIMAL(18, 2)) AS other_status,
    CAST(NULL AS DECIMAL(18, 2)) AS each_row,
    CAST(NULL AS DECIMAL(18, 2)) AS every_kind
FROM cells
INNER JOIN penalty_amount AS amounts ON cells.rule = 'amount'
GROUP BY cells.form, cells.form_table, cells.cell, amounts.agency_id, amounts.year_number
UNION ALL
SELECT
    cells.form, cells.form_table, cells.cell, permits.agency_id, permits.year_number,
    CAST(sum(permits.applications) AS DECIMAL(18, 2)) AS computed,
    CAST(NULL AS DECIMAL(18, 2)) AS other_status,
    CAST(NULL AS DECIMAL(18, 2)) AS each_row,
    CAST(NULL AS DECIMAL(18, 2)) AS every_kind
FROM cells
INNER JOIN permit_count AS permits ON cells.rule = 'permits' AND permits.permit_count = cells.permit_count
GROUP BY cells.form, cells.form_table, cells.cell, permits.agency_id, permits.year_number;
