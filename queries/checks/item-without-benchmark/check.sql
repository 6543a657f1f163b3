-- Is there a benchmark for every item of which an agency decides?
-- One row per agency, year and kind of act.
WITH kept AS (
    SELECT
        count(*) AS benchmarks,
        count(act_type) AS with_act_type,
        -- A version without a day was there always.
        min(coalesce(valid_from, calendar_date(1, 1, 1))) AS first_day
    FROM benchmark
),
numbered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY agency_id, period ORDER BY coalesce(without, 0) DESC, coalesce(violation_item, '') ASC
        ) AS place
    FROM item_coverage
),
penalties AS (
    SELECT
        agency_id,
        period,
        'penalty' AS act_type,
        CAST(sum(decisions) AS INTEGER) AS decisions,
        max(last_date) AS last_date,
        count(violation_item) AS items,
        count(*) FILTER (WHERE violation_item IS NOT NULL AND without > 0) AS items_without,
        CAST(sum(CASE WHEN violation_item IS NOT NULL THEN without ELSE 0 END) AS INTEGER) AS decisions_without,
        joined_in_order(array_agg(violation_item || ' ×' || CAST(without AS VARCHAR))
            FILTER (WHERE violation_item IS NOT NULL AND without > 0 AND place <= 20)) AS items_listed,
        max(CASE WHEN violation_item IS NOT NULL THEN is_known ELSE 0 END) AS knows_names,
        max(CASE WHEN violation_item IS NOT NULL AND without > 0 THEN is_range ELSE 0 END) AS has_known_range
    FROM numbered
    GROUP BY agency_id, period
),
-- Of other kinds of act the register says for which kind a benchmark is, and not for which items.
other_acts AS (
    SELECT agency_id, period, act_type, min(decision_date) AS first_date, max(decision_date) AS last_date, count(*) AS decisions
    FROM decision
    WHERE act_type <> 'penalty' AND is_in_force
    GROUP BY agency_id, period, act_type
),
others AS (
    SELECT
        other_acts.agency_id,
        other_acts.period,
        other_acts.act_type,
        other_acts.decisions,
        count(benchmark.version_id) AS benchmarks
    FROM other_acts
    LEFT JOIN benchmark
        ON benchmark.act_type = other_acts.act_type
        AND touches_period(benchmark.valid_from, benchmark.valid_to, other_acts.first_date, other_acts.last_date)
    GROUP BY other_acts.agency_id, other_acts.period, other_acts.act_type, other_acts.decisions
),
judged AS (
    SELECT
        penalties.agency_id,
        penalties.period,
        penalties.act_type,
        penalties.decisions,
        penalties.items,
        penalties.items_without,
        penalties.decisions_without,
        penalties.items_listed,
        penalties.has_known_range,
        CASE
            WHEN penalties.items = 0 THEN 'item-not-recorded'
            WHEN kept.benchmarks = 0 THEN 'no-benchmarks-on-record'
            WHEN penalties.last_date < kept.first_day THEN 'before-first-benchmark'
            WHEN penalties.knows_names = 0 THEN 'names-unlike'
        END AS obstacle,
        CASE WHEN penalties.items_without > 0 THEN 'items-without-benchmark' END AS finding
    FROM penalties
    CROSS JOIN kept
    UNION ALL
    SELECT
        others.agency_id,
        others.period,
        others.act_type,
        others.decisions,
        NULL AS items,
        NULL AS items_without,
        NULL AS decisions_without,
        NULL AS items_listed,
        0 AS has_known_range,
        CASE
            WHEN kept.with_act_type = 0 THEN 'kind-of-act-not-kept'
            WHEN others.benchmarks > 0 THEN 'items-of-benchmark-unknown'
        END AS obstacle,
        'act-without-benchmark' AS finding
    FROM others
    CROSS JOIN kept
)
SELECT
    agency_id || '/' || period || '/' || act_type AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN finding IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL THEN finding END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR finding IS NULL THEN NULL
        WHEN has_known_range = 1 THEN 'low'
        ELSE 'notice'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    CAST(period AS INTEGER) AS year_number,
    act_type,
    decisions,
    items,
    items_without,
    decisions_without,
    items_listed
FROM judged
