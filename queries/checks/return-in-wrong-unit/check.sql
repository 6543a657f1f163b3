-- Was an amount reported in yuan where the form asks for ten thousand yuan, or the other way round?
-- One row per agency, year, form, table and amount that was sent in.
WITH amounts AS (
    SELECT reconciled_cell.*, form_cell.header
    FROM reconciled_cell
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = reconciled_cell.form
        AND form_cell.form_table = reconciled_cell.form_table
        AND form_cell.cell = reconciled_cell.cell
    WHERE reconciled_cell.unit IN ('yuan', 'wan_yuan')
),
stated AS (
    SELECT reported_cell.*
    FROM reported_cell
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = reported_cell.form
        AND form_cell.form_table = reported_cell.form_table
        AND form_cell.cell = reported_cell.cell
    WHERE form_cell.unit IN ('yuan', 'wan_yuan')
),
compared AS (
    SELECT
        amounts.*,
        before.amount AS before,
        coalesce(amounts.computed, before.amount) AS measure,
        ratio(amounts.reported, coalesce(amounts.computed, before.amount)) AS times
    FROM amounts
    LEFT JOIN stated AS before
        ON before.agency_id = amounts.agency_id AND before.year_number = amounts.year_number - 1
        AND before.form = amounts.form AND before.form_table = amounts.form_table AND before.cell = amounts.cell
),
judged AS (
    SELECT
        compared.*,
        CASE
            WHEN reported IS NULL THEN 'amount-not-stated'
            WHEN reported = 0 OR measure = 0 THEN 'nothing-to-measure-by'
            WHEN measure IS NULL THEN 'nothing-to-measure-by'
        END AS obstacle,
        CASE WHEN computed IS NULL THEN 'against-last-year' ELSE 'against-the-record' END AS measured,
        -- Against the record the slip shows exactly; against another year the amount itself has changed as well.
        CASE
            WHEN computed IS NOT NULL THEN times BETWEEN 9900 AND 10100 OR ratio(1, times) BETWEEN 9900 AND 10100
            ELSE times BETWEEN $least_times AND $most_times OR ratio(1, times) BETWEEN $least_times AND $most_times
        END AS is_flagged
    FROM compared
)
SELECT
    agency_id || '/' || CAST(year_number AS VARCHAR) || '/' || form || '/' || form_table || '/' || cell AS subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    outcome_of(obstacle, FALSE, is_flagged) AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL AND is_flagged THEN measured END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_flagged THEN NULL
        WHEN measured = 'against-the-record' THEN 'medium'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    year_number - 1 AS year_before,
    header,
    reported,
    measure,
    CASE WHEN times >= 1 THEN times ELSE ratio(1, times) END AS factor,
    CASE WHEN times >= 1 THEN 'too-large' ELSE 'too-small' END AS slip,
    source.file,
    coalesce(judged.cell_place, CAST(judged.source_row AS VARCHAR)) AS place
FROM judged
LEFT JOIN stored.source_file AS source ON source.source_id = judged.source_id
