-- Did a reported total change from one year to the next more than an agency of its size can explain?
-- One row per agency, year, form, table and total that was sent in.
WITH totals AS (
    SELECT reconciled_cell.*, form_cell.header
    FROM reconciled_cell
    INNER JOIN stored.form_cell AS form_cell
        ON form_cell.form = reconciled_cell.form
        AND form_cell.form_table = reconciled_cell.form_table
        AND form_cell.cell = reconciled_cell.cell
    WHERE reconciled_cell.unit = 'case' AND reconciled_cell.rule IN ('sum', 'decisions')
),
changed AS (
    SELECT DISTINCT successor.agency_id, year_of(former.valid_to) AS year_number
    FROM agency AS former
    INNER JOIN agency AS successor ON successor.name = former.merged_into
    WHERE former.valid_to IS NOT NULL
),
compared AS (
    SELECT
        totals.*,
        before.reported AS before,
        -- A year without a decision on record and a report of none agree; so does a figure that another rule of counting gives.
        totals.verdict IN ('equal', 'explained') AND (
            before.verdict IN ('equal', 'explained') OR (before.record_obstacle = 'no-decisions-of-year' AND before.reported = 0)
        ) AS is_borne_out,
        -- Square roots of counts scatter alike whatever their size; twice their difference is about so many standard deviations.
        2 * abs(sqrt(totals.reported) - sqrt(before.reported)) AS deviations,
        ratio(greatest(totals.reported, before.reported) + 1, least(totals.reported, before.reported) + 1) AS factor,
        before.agency_id IS NULL AS is_first,
        coalesce(agency.valid_from >= calendar_date(totals.year_number - 1, 1, 1), FALSE)
        OR EXISTS (
            SELECT 1 FROM changed
            WHERE changed.agency_id = totals.agency_id AND changed.year_number IN (totals.year_number, totals.year_number - 1)
        ) AS has_changed
    FROM totals
    LEFT JOIN totals AS before
        ON before.agency_id = totals.agency_id AND before.year_number = totals.year_number - 1
        AND before.form = totals.form AND before.form_table = totals.form_table AND before.cell = totals.cell
    LEFT JOIN agency ON agency.agency_id = totals.agency_id
),
judged AS (
    SELECT
        compared.*,
        CASE
            WHEN reported IS NULL THEN 'total-not-stated'
            WHEN is_first OR before IS NULL THEN 'no-total-of-the-year-before'
            WHEN has_changed THEN 'agency-changed'
            WHEN is_borne_out THEN 'borne-out-by-the-record'
        END AS obstacle,
        deviations >= $least_deviations AND factor >= $least_factor AS is_flagged
    FROM compared
)
SELECT
    agency_id || '/' || CAST(year_number AS VARCHAR) || '/' || form || '/' || form_table || '/' || cell AS subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    outcome_of(obstacle, FALSE, is_flagged) AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_flagged THEN NULL
        WHEN reported > before THEN 'rise'
        ELSE 'fall'
    END AS verdict,
    CASE WHEN obstacle IS NULL AND is_flagged THEN 'low' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    year_number - 1 AS year_before,
    header,
    amount_text(reported) AS reported,
    amount_text(before) AS before,
    factor,
    deviations
FROM judged
