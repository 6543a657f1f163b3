-- Was a return sent in again with other figures?
-- One row per agency, year, form and table that was sent in.
WITH loads AS (
    SELECT
        return_form.*,
        count(*) OVER (PARTITION BY agency_id, year, form, form_table) AS times_sent,
        row_number() OVER (
            PARTITION BY agency_id, year, form, form_table
            ORDER BY loaded_order DESC NULLS LAST, return_form_id ASC NULLS LAST
        ) AS age
    FROM stored.return_form AS return_form
    WHERE has_arrived_by(received_date, year, CAST($as_of AS DATE))
),
earlier AS (
    SELECT loads.agency_id, loads.year AS year_number, loads.form, loads.form_table, cells.cell, cells.amount, cells.cell_text
    FROM loads
    INNER JOIN stored.return_cell AS cells ON cells.return_form_id = loads.return_form_id
    WHERE loads.age = 2
),
differing AS (
    SELECT
        latest.agency_id,
        latest.year_number,
        latest.form,
        latest.form_table,
        form_cell.header,
        CASE WHEN form_cell.unit IN ('yuan', 'wan_yuan') THEN 'in_yuan' ELSE form_cell.unit END AS unit,
        earlier.amount AS before,
        latest.amount AS after,
        row_number() OVER (
            PARTITION BY latest.agency_id, latest.year_number, latest.form, latest.form_table
            ORDER BY abs(coalesce(latest.amount, 0) - coalesce(earlier.amount, 0)) DESC NULLS LAST, form_cell.place ASC NULLS LAST
        ) AS size_rank
    FROM reported_cell AS latest
    INNER JOIN earlier
        ON earlier.agency_id = latest.agency_id AND earlier.year_number = latest.year_number
        AND earlier.form = latest.form AND earlier.form_table = latest.form_table AND earlier.cell = latest.cell
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = latest.form AND form_cell.form_table = latest.form_table AND form_cell.cell = latest.cell
    WHERE coalesce(latest.amount, -1) <> coalesce(earlier.amount, -1)
),
changes AS (
    SELECT
        agency_id,
        year_number,
        form,
        form_table,
        count(*) AS changed_cells,
        max(CASE WHEN size_rank = 1 THEN header END) AS header,
        max(CASE WHEN size_rank = 1 THEN unit END) AS unit,
        max(CASE WHEN size_rank = 1 THEN before END) AS before,
        max(CASE WHEN size_rank = 1 THEN after END) AS after
    FROM differing
    GROUP BY agency_id, year_number, form, form_table
)
SELECT
    loads.agency_id || '/' || CAST(loads.year AS VARCHAR) || '/' || loads.form || '/' || loads.form_table AS subject_id,
    loads.agency_id,
    CAST(loads.year AS VARCHAR) AS period,
    CASE WHEN changes.agency_id IS NULL THEN 'clear' ELSE 'flagged' END AS outcome,
    CAST(NULL AS VARCHAR) AS reason,
    CASE WHEN changes.agency_id IS NOT NULL THEN 'restated' END AS verdict,
    CASE WHEN changes.agency_id IS NOT NULL THEN 'notice' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    loads.year AS year_number,
    loads.times_sent,
    changes.changed_cells,
    changes.header,
    changes.unit,
    amount_text(changes.before) AS before,
    amount_text(changes.after) AS after
FROM loads
LEFT JOIN changes
    ON changes.agency_id = loads.agency_id AND changes.year_number = loads.year
    AND changes.form = loads.form AND changes.form_table = loads.form_table
WHERE loads.age = 1
