-- Does a version of a benchmark still say what it said when it was first loaded?
-- One row per version.
WITH changes AS (
    SELECT
        tier.benchmark_id,
        tier.benchmark_version,
        tier.violation_item,
        tier.tier,
        replaced_tier.replaced_on,
        coalesce(replaced_tier.loaded_on, replaced_tier.replaced_on) AS loaded_on,
        coalesce(amount_text(replaced_tier.lower), '-') <> coalesce(amount_text(tier.lower), '-')
            OR coalesce(amount_text(replaced_tier.upper), '-') <> coalesce(amount_text(tier.upper), '-')
            OR replaced_tier.lower_closed <> tier.lower_closed
            OR replaced_tier.upper_closed <> tier.upper_closed
            OR coalesce(amount_text(replaced_tier.switch_to), '-') <> coalesce(amount_text(tier.switch_to), '-')
            OR coalesce(replaced_tier.switch_to_closed, TRUE) <> tier.switch_to_closed AS has_other_figures,
        coalesce(plain_title(replaced_tier.conditions), '') <> coalesce(plain_title(tier.conditions), '')
            OR coalesce(plain_title(replaced_tier.range_text), '') <> coalesce(plain_title(tier.range_text), '') AS has_other_conditions,
        tier.violation_item || ' ' || tier.tier || ': '
            || coalesce(amount_text(replaced_tier.lower), '-') || '~' || coalesce(amount_text(replaced_tier.upper), '-')
            || CASE WHEN replaced_tier.switch_to IS NULL THEN '' ELSE ' (≤ ' || amount_text(replaced_tier.switch_to) || ')' END || ' → '
            || coalesce(amount_text(tier.lower), '-') || '~' || coalesce(amount_text(tier.upper), '-')
            || CASE WHEN tier.switch_to IS NULL THEN '' ELSE ' (≤ ' || amount_text(tier.switch_to) || ')' END AS change_text
    FROM tier
    INNER JOIN replaced_tier ON replaced_tier.tier_id = tier.tier_id
),
numbered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY benchmark_id, benchmark_version
            ORDER BY CASE WHEN has_other_figures THEN 0 ELSE 1 END ASC, change_text ASC NULLS LAST
        ) AS place
    FROM changes
    WHERE has_other_figures OR has_other_conditions
),
changed AS (
    SELECT
        benchmark_id,
        benchmark_version,
        count(*) FILTER (WHERE has_other_figures) AS figures_changed,
        count(*) FILTER (WHERE NOT has_other_figures) AS conditions_changed,
        joined_in_order(array_agg(change_text) FILTER (WHERE has_other_figures AND place <= 10)) AS figures_text,
        joined_in_order(array_agg(violation_item || ' ' || tier) FILTER (WHERE NOT has_other_figures AND place <= 10)) AS conditions_text,
        min(loaded_on) AS first_loaded_on,
        max(replaced_on) AS last_changed_on
    FROM numbered
    GROUP BY benchmark_id, benchmark_version
),
judged AS (
    SELECT
        benchmark.*,
        changed.figures_changed,
        changed.conditions_changed,
        changed.figures_text,
        changed.conditions_text,
        changed.first_loaded_on,
        changed.last_changed_on,
        changed.benchmark_id IS NOT NULL AS is_changed,
        CASE WHEN benchmark.published_on >= changed.first_loaded_on THEN 'published-since' END AS obstacle
    FROM benchmark
    LEFT JOIN changed ON changed.benchmark_id = benchmark.benchmark_id AND changed.benchmark_version = benchmark.version
)
SELECT
    version_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN is_changed THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_changed THEN NULL
        WHEN figures_changed > 0 THEN 'figures-changed'
        ELSE 'conditions-changed'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR NOT is_changed THEN NULL
        WHEN figures_changed > 0 THEN 'low'
        ELSE 'notice'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    title AS benchmark_title,
    version AS benchmark_version,
    figures_changed,
    conditions_changed,
    figures_text,
    conditions_text,
    first_loaded_on,
    last_changed_on,
    tiers_hash
FROM judged
