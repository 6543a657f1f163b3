-- Does a return repeat, figure by figure, the one of the year before?
-- One row per agency, year, form and table that was sent in.
WITH pairs AS (
    SELECT
        cells.agency_id,
        cells.year_number,
        cells.form,
        cells.form_table,
        cells.amount,
        before.amount AS amount_before,
        CASE WHEN cells.amount = before.amount THEN 1 ELSE 0 END AS is_same,
        CASE WHEN cells.amount = before.amount AND cells.amount >= $least_figure THEN cells.amount END AS telling,
        CASE WHEN records.verdict IN ('equal', 'explained') THEN 1 ELSE 0 END AS is_borne_out
    FROM reported_cell AS cells
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = cells.form AND form_cell.form_table = cells.form_table AND form_cell.cell = cells.cell
    INNER JOIN reported_cell AS before
        ON before.agency_id = cells.agency_id AND before.year_number = cells.year_number - 1
        AND before.form = cells.form AND before.form_table = cells.form_table AND before.cell = cells.cell
    LEFT JOIN reconciled_cell AS records
        ON records.agency_id = cells.agency_id AND records.year_number = cells.year_number
        AND records.form = cells.form AND records.form_table = cells.form_table AND records.cell = cells.cell
    WHERE cells.amount IS NOT NULL AND before.amount IS NOT NULL
),
compared AS (
    SELECT
        agency_id,
        year_number,
        form,
        form_table,
        count(*) AS compared_cells,
        sum(is_same) AS same_cells,
        count(DISTINCT telling) AS telling_figures,
        min(CASE WHEN telling IS NOT NULL THEN is_borne_out END) AS is_borne_out
    FROM pairs
    GROUP BY agency_id, year_number, form, form_table
),
sent AS (
    SELECT agency_id, year_number, form, form_table, sum(CASE WHEN amount >= $least_figure THEN 1 ELSE 0 END) AS large_cells
    FROM reported_cell
    GROUP BY agency_id, year_number, form, form_table
),
judged AS (
    SELECT
        sent.*,
        compared.compared_cells,
        compared.same_cells,
        compared.telling_figures,
        CASE
            WHEN compared.agency_id IS NULL THEN 'no-return-of-the-year-before'
            WHEN sent.large_cells < $least_figures THEN 'few-figures'
            WHEN compared.is_borne_out = 1 AND compared.same_cells = compared.compared_cells THEN 'borne-out-by-the-record'
        END AS obstacle,
        compared.same_cells = compared.compared_cells AND compared.telling_figures >= $least_figures AS is_flagged
    FROM sent
    LEFT JOIN compared
        ON compared.agency_id = sent.agency_id AND compared.year_number = sent.year_number
        AND compared.form = sent.form AND compared.form_table = sent.form_table
)
SELECT
    agency_id || '/' || CAST(year_number AS VARCHAR) || '/' || form || '/' || form_table AS subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    outcome_of(obstacle, coalesce(obstacle = 'few-figures', FALSE), is_flagged) AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND is_flagged THEN 'same' END AS verdict,
    CASE WHEN obstacle IS NULL AND is_flagged THEN 'medium' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    year_number - 1 AS year_before,
    compared_cells,
    telling_figures
FROM judged
