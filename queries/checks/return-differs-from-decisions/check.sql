-- Do the figures that an agency reported for a year agree with its decisions on record?
-- One row per agency, year, form and table that was sent in.
WITH part_sums AS (
    SELECT names.form, names.form_table, names.cell, parts.agency_id, parts.year_number, sum(parts.reported) AS parts_sum
    FROM stored.form_cell_part AS names
    INNER JOIN reconciled_cell AS parts
        ON parts.form = names.form AND parts.form_table = names.form_table AND parts.cell = names.part
    WHERE names.part_type = 'cell'
    GROUP BY names.form, names.form_table, names.cell, parts.agency_id, parts.year_number
),
judged_cells AS (
    SELECT
        cells.*,
        form_cell.header,
        abs(cells.reported - cells.computed) AS difference,
        -- A slip of units and a total that is not the sum of its parts are told by checks of their own, once.
        coalesce(cells.unit IN ('yuan', 'wan_yuan') AND greatest(ratio(cells.reported, cells.computed), ratio(cells.computed, cells.reported)) BETWEEN 9900 AND 10100, FALSE)
        OR coalesce(part_sums.parts_sum <> cells.reported, FALSE) AS is_told_elsewhere
    FROM reconciled_cell AS cells
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = cells.form
        AND form_cell.form_table = cells.form_table
        AND form_cell.cell = cells.cell
    LEFT JOIN part_sums
        ON part_sums.form = cells.form AND part_sums.form_table = cells.form_table AND part_sums.cell = cells.cell
        AND part_sums.agency_id = cells.agency_id AND part_sums.year_number = cells.year_number
),
cells AS (
    SELECT
        judged_cells.*,
        CASE WHEN verdict IN ('equal', 'explained', 'over-reported', 'under-reported') AND NOT is_told_elsewhere THEN 1 ELSE 0 END AS is_judged,
        CASE WHEN verdict = 'over-reported' AND NOT is_told_elsewhere THEN 1 ELSE 0 END AS is_over,
        CASE WHEN verdict = 'under-reported' AND NOT is_told_elsewhere THEN 1 ELSE 0 END AS is_under
    FROM judged_cells
),
ranked AS (
    -- A total says more than a part of it, a count of documents more than an amount, and what was left out more than what is too much.
    SELECT
        cells.*,
        row_number() OVER (
            PARTITION BY agency_id, year_number, form, form_table
            ORDER BY
                is_under DESC NULLS LAST,
                is_over DESC NULLS LAST,
                CASE WHEN unit IN ('yuan', 'wan_yuan') THEN 1 ELSE 0 END ASC NULLS LAST,
                CASE WHEN rule IN ('sum', 'decisions') THEN 0 ELSE 1 END ASC NULLS LAST,
                difference DESC NULLS LAST,
                place ASC NULLS LAST
        ) AS cell_rank
    FROM cells
    WHERE is_judged = 1
),
counts AS (
    SELECT
        agency_id,
        year_number,
        form,
        form_table,
        sum(is_judged) AS judged_cells,
        sum(is_over) AS over_cells,
        sum(is_under) AS under_cells,
        sum(CASE WHEN verdict = 'explained' THEN 1 ELSE 0 END) AS explained_cells,
        sum(CASE WHEN verdict = 'not computable' THEN 1 ELSE 0 END) AS uncomputed_cells
    FROM cells
    GROUP BY agency_id, year_number, form, form_table
),
tables AS (
    SELECT counts.*, ranked.header, ranked.unit, ranked.reported, ranked.computed, ranked.difference, ratio(ranked.difference, ranked.computed) AS share
    FROM counts
    LEFT JOIN ranked
        ON ranked.agency_id = counts.agency_id AND ranked.year_number = counts.year_number
        AND ranked.form = counts.form AND ranked.form_table = counts.form_table AND ranked.cell_rank = 1
),
merged AS (
    -- Agencies that took in another one which owed no return of its own any more.
    SELECT DISTINCT tables.agency_id, tables.year_number
    FROM tables
    INNER JOIN agency AS successor ON successor.agency_id = tables.agency_id
    INNER JOIN agency AS former ON former.merged_into = successor.name
    WHERE former.valid_to >= calendar_date(tables.year_number, 1, 1) AND former.valid_to < calendar_date(tables.year_number + 1, 1, 15)
),
judged AS (
    SELECT
        tables.*,
        CASE
            WHEN judged_cells = 0 THEN 'nothing-to-compare'
            WHEN merged.agency_id IS NOT NULL AND over_cells + under_cells > 0 THEN 'agency-merged'
        END AS obstacle,
        over_cells + under_cells > 0 AS is_flagged
    FROM tables
    LEFT JOIN merged ON merged.agency_id = tables.agency_id AND merged.year_number = tables.year_number
)
SELECT
    agency_id || '/' || CAST(year_number AS VARCHAR) || '/' || form || '/' || form_table AS subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    outcome_of(obstacle, FALSE, is_flagged) AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_flagged THEN NULL
        WHEN under_cells > 0 AND over_cells > 0 THEN 'both'
        WHEN under_cells > 0 THEN 'fewer'
        ELSE 'more'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_flagged THEN NULL
        WHEN share <= $tolerated_share THEN 'notice'
        WHEN under_cells > 0 THEN 'medium'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    header,
    CASE WHEN unit IN ('yuan', 'wan_yuan') THEN 'in_yuan' ELSE unit END AS unit,
    amount_text(reported) AS reported,
    amount_text(computed) AS computed,
    amount_text(difference) AS difference,
    judged_cells,
    over_cells,
    under_cells,
    explained_cells,
    uncomputed_cells
FROM judged
