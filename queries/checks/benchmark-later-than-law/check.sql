-- Was the benchmark published in time after the law that it refines came into force?
-- One row per benchmark and law, the law being known by the day on which it came into force.
WITH laws AS (
    SELECT
        benchmark_id,
        law_in_force_from,
        min(title) AS benchmark_title,
        min(agency_id) AS agency_id,
        min(period) AS period,
        count(*) AS versions,
        count(published_on) AS dated_versions,
        min(published_on) AS first_published
    FROM benchmark
    GROUP BY benchmark_id, law_in_force_from
),
firsts AS (
    SELECT laws.benchmark_id, laws.law_in_force_from, min(benchmark.version) AS benchmark_version
    FROM laws
    INNER JOIN benchmark
        ON benchmark.benchmark_id = laws.benchmark_id
        AND benchmark.law_in_force_from = laws.law_in_force_from
        AND benchmark.published_on = laws.first_published
    GROUP BY laws.benchmark_id, laws.law_in_force_from
),
-- A version that does not say which law it refines may have refined this one before.
unclear AS (
    SELECT DISTINCT laws.benchmark_id, laws.law_in_force_from
    FROM laws
    INNER JOIN benchmark ON benchmark.benchmark_id = laws.benchmark_id
    WHERE benchmark.law_in_force_from IS NULL
        AND coalesce(coalesce(benchmark.published_on, benchmark.valid_from) < laws.first_published, TRUE)
),
-- An earlier version on record, for an older law, shows that the history of the benchmark was entered.
earlier AS (
    SELECT DISTINCT laws.benchmark_id, laws.law_in_force_from
    FROM laws
    INNER JOIN benchmark ON benchmark.benchmark_id = laws.benchmark_id
    WHERE benchmark.law_in_force_from < laws.law_in_force_from AND benchmark.published_on < laws.first_published
),
due AS (
    SELECT
        laws.*,
        firsts.benchmark_version,
        unclear.benchmark_id IS NOT NULL AS is_unclear,
        earlier.benchmark_id IS NOT NULL AS has_history,
        laws.law_in_force_from < CAST($new_law_from AS DATE) AS is_old_law,
        CAST(laws.law_in_force_from + $days_allowed AS DATE) AS due_in_principle,
        year_after(greatest(laws.law_in_force_from, CAST($new_law_from AS DATE))) AS due_at_last,
        10 AS longest_holiday
    FROM laws
    LEFT JOIN firsts ON firsts.benchmark_id = laws.benchmark_id AND firsts.law_in_force_from = laws.law_in_force_from
    LEFT JOIN earlier ON earlier.benchmark_id = laws.benchmark_id AND earlier.law_in_force_from = laws.law_in_force_from
    LEFT JOIN unclear ON unclear.benchmark_id = laws.benchmark_id AND unclear.law_in_force_from = laws.law_in_force_from
),
judged AS (
    SELECT
        *,
        CASE
            WHEN law_in_force_from IS NULL THEN 'law-not-recorded'
            WHEN is_old_law AND NOT $asks_for_year THEN 'older-law'
            WHEN dated_versions < versions THEN 'publication-not-recorded'
            WHEN is_unclear THEN 'earlier-version-unclear'
        END AS obstacle,
        CASE
            WHEN $asks_for_year AND first_published > CAST(due_at_last + longest_holiday AS DATE) THEN 'later-than-a-year'
            WHEN $asks_for_days AND NOT is_old_law AND first_published > CAST(due_in_principle + longest_holiday AS DATE) THEN 'later-than-in-principle'
        END AS lateness
    FROM due
)
SELECT
    benchmark_id || '/' || coalesce(CAST(law_in_force_from AS VARCHAR), '') AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN lateness IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL THEN lateness END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR lateness IS NULL THEN NULL
        WHEN lateness = 'later-than-a-year' AND has_history THEN 'low'
        ELSE 'notice'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    benchmark_title,
    benchmark_version,
    law_in_force_from,
    first_published,
    due_in_principle,
    due_at_last,
    days_between(law_in_force_from, first_published) AS days_after_law
FROM judged
