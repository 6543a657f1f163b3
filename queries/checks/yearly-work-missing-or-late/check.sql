-- Did each agency do its work of the year in time: the inspection plan, the assessment, the review of case files?
-- One row per agency, task and year.
WITH stated AS (
    SELECT
        agency_id,
        task,
        year,
        min(CASE WHEN done_date <= CAST($as_of AS DATE) THEN done_date END) AS done_date
    FROM stored.yearly_task
    WHERE task IN ('inspection_plan', 'assessment', 'file_review')
    GROUP BY agency_id, task, year
),
-- A year in which nobody's work of the kind was entered is one whose register was not kept, or not loaded.
kept AS (
    SELECT DISTINCT task, year FROM stated
),
inspections AS (
    SELECT agency_id, year_of(inspection_date) AS year, count(*) AS visits
    FROM stored.inspection
    WHERE inspection_date <= CAST($as_of AS DATE)
    GROUP BY agency_id, year_of(inspection_date)
),
-- Owed from the first year in which the agency states the task, and a plan in each year in which it inspects.
owing AS (
    SELECT firsts.agency_id, firsts.task, kept.year
    FROM (SELECT agency_id, task, min(year) AS first_year FROM stated GROUP BY agency_id, task) AS firsts
    INNER JOIN kept ON kept.task = firsts.task AND kept.year >= firsts.first_year
    UNION
    SELECT agency_id, 'inspection_plan' AS task, year FROM inspections
),
-- Where but a few of those who inspect have a plan on record, the register of the others was not loaded.
plans AS (
    SELECT
        owing.year,
        ratio(count(stated.agency_id), count(*)) >= $recorded_share AS records_most
    FROM owing
    LEFT JOIN stated ON stated.agency_id = owing.agency_id AND stated.task = owing.task AND stated.year = owing.year
    WHERE owing.task = 'inspection_plan'
    GROUP BY owing.year
),
duties AS (
    SELECT
        owing.agency_id,
        owing.task,
        owing.year,
        stated.agency_id IS NOT NULL AS is_listed,
        stated.done_date,
        inspections.visits,
        kept.year IS NOT NULL AS is_kept,
        owing.task = 'inspection_plan' AND stated.agency_id IS NULL AND NOT coalesce(plans.records_most, FALSE) AS is_seldom_recorded,
        coalesce(agency.is_justice_bureau, FALSE) AS is_justice_bureau,
        agency.valid_from,
        agency.valid_to,
        date_after(
            CASE owing.task
                WHEN 'inspection_plan' THEN months_after(calendar_date(owing.year, 1, 1), $plan_months)
                ELSE months_after(calendar_date(owing.year + 1, 1, 1), $review_months)
            END,
            -1
        ) AS due_date
    FROM owing
    INNER JOIN agency ON agency.agency_id = owing.agency_id
    LEFT JOIN kept ON kept.task = owing.task AND kept.year = owing.year
    LEFT JOIN stated ON stated.agency_id = owing.agency_id AND stated.task = owing.task AND stated.year = owing.year
    LEFT JOIN plans ON plans.year = owing.year
    LEFT JOIN inspections ON inspections.agency_id = owing.agency_id AND inspections.year = owing.year
),
judged AS (
    SELECT
        *,
        duty_state(due_date, done_date IS NOT NULL, done_date, CAST($as_of AS DATE)) AS state,
        CASE
            WHEN NOT is_kept THEN 'register-not-kept'
            WHEN is_seldom_recorded THEN 'seldom-recorded'
            WHEN valid_from > due_date OR valid_to < due_date THEN 'agency-not-there'
            WHEN done_date IS NULL AND due_date >= CAST($as_of AS DATE) THEN 'not-due'
        END AS obstacle
    FROM duties
),
results AS (
    SELECT
        *,
        CASE WHEN obstacle IS NOT NULL THEN 'not applicable' WHEN state = 'on time' THEN 'clear' ELSE 'flagged' END AS outcome,
        CASE task WHEN 'inspection_plan' THEN 'plan' WHEN 'assessment' THEN 'assessment' ELSE 'file-review' END AS work
    FROM judged
)
SELECT
    agency_id || '/' || task || '/' || CAST(year AS VARCHAR) AS subject_id,
    agency_id,
    CAST(year AS VARCHAR) AS period,
    outcome,
    obstacle AS reason,
    CASE WHEN outcome = 'flagged' THEN work || '-' || state END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN state = 'late' OR NOT is_listed THEN 'notice'
        -- The rule names the bureau; for others the work is what the county asks for.
        WHEN task = 'inspection_plan' AND is_justice_bureau THEN 'medium'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year,
    due_date,
    done_date,
    visits,
    is_listed,
    CASE WHEN outcome = 'flagged' THEN days_between(due_date, coalesce(done_date, CAST($as_of AS DATE))) END AS days_late
FROM results
