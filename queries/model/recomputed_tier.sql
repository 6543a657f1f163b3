-- Which tier of the governing benchmark the recorded facts call for, by what its tiers ask of them.
-- One row per penalty decision that one known version of a benchmark governs.
--   obstacle: why no tier is told. A fact that is not recorded is unknown, not absent: a tier is told only where its
--   conditions hold for certain and those of every other tier fail for certain. On an end that two tiers share both hold.
--   only_tier_id: the tier with its range, where it has one only.
--   failing_key: the requirement (see tier_requirement) that shows why the cited tier fails, where a tier is told.
CREATE OR REPLACE VIEW recomputed_tier AS
WITH subjects AS (
    SELECT
        decision.decision_id,
        decision.tier_cited,
        decision.party_kind,
        decision.value_of_goods,
        decision.illegal_gains,
        decision.repeat_count,
        plain_harm(decision.harm) AS harm,
        decision.circumstances,
        governing_benchmark.benchmark_id,
        governing_benchmark.benchmark_version,
        governing_benchmark.violation_item
    FROM decision
    INNER JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    WHERE decision.act_type = 'penalty' AND governing_benchmark.number_of_candidates = 1 AND NOT governing_benchmark.is_mixed
),
recorded AS (
    SELECT
        circumstances,
        joined_in_order(array_agg(DISTINCT plain_wording)) AS wordings,
        coalesce(joined_in_order(array_agg(DISTINCT ground) FILTER (WHERE ground IS NOT NULL)), '') AS grounds,
        count(*) FILTER (WHERE direction IS NULL OR direction = 'fragment') = 0 AS is_understood
    FROM circumstance_clause
    GROUP BY circumstances
),
parts AS (
    SELECT
        subjects.decision_id,
        requirement.tier_key,
        requirement.alternative_key,
        requirement.requirement_key,
        requirement.tier = subjects.tier_cited AS is_cited,
        CASE requirement.kind
            WHEN 'value_of_goods' THEN truth_in_range(
                subjects.value_of_goods, subjects.value_of_goods, requirement.lower, requirement.upper, requirement.lower_closed, requirement.upper_closed
            )
            WHEN 'illegal_gains' THEN truth_in_range(
                subjects.illegal_gains, subjects.illegal_gains, requirement.lower, requirement.upper, requirement.lower_closed, requirement.upper_closed
            )
            -- When the earlier offences were is not recorded: within two years there may have been none of them, or all.
            WHEN 'occurrence' THEN truth_in_range(
                CASE WHEN requirement.within IS NULL THEN subjects.repeat_count + 1 ELSE 1 END,
                subjects.repeat_count + 1,
                requirement.lower,
                requirement.upper,
                requirement.lower_closed,
                requirement.upper_closed
            )
            WHEN 'harm' THEN CASE
                WHEN subjects.harm = requirement.word THEN 2
                WHEN side_of_harm(subjects.harm) <> side_of_harm(requirement.word) THEN 0
                WHEN has_entry(requirement.grades, subjects.harm) THEN 0
                ELSE 1
            END
            WHEN 'grave_harm' THEN CASE WHEN side_of_harm(subjects.harm) IN ('lower', 'middle') THEN 0 ELSE 1 END
            WHEN 'words' THEN CASE
                WHEN has_entry(recorded.wordings, requirement.plain_wording) THEN 2
                WHEN requirement.ground IS NULL OR subjects.circumstances IS NULL THEN 1
                WHEN subjects.circumstances = '' THEN 0
                WHEN recorded.is_understood AND NOT has_entry(recorded.grounds, requirement.ground) THEN 0
                ELSE 1
            END
            ELSE 1
        END AS truth,
        CASE requirement.kind
            WHEN 'value_of_goods' THEN subjects.value_of_goods IS NULL
            WHEN 'illegal_gains' THEN subjects.illegal_gains IS NULL
            WHEN 'occurrence' THEN subjects.repeat_count IS NULL OR requirement.within IS NOT NULL
            WHEN 'harm' THEN subjects.harm IS NULL
            WHEN 'grave_harm' THEN subjects.harm IS NULL
            WHEN 'words' THEN requirement.ground IS NOT NULL AND subjects.circumstances IS NULL
            ELSE FALSE
        END AS is_missing
    FROM subjects
    INNER JOIN tier_requirement AS requirement
        ON requirement.benchmark_id = subjects.benchmark_id
        AND requirement.benchmark_version = subjects.benchmark_version
        AND requirement.violation_item = subjects.violation_item
        AND requirement.party_kind = subjects.party_kind
    LEFT JOIN recorded ON recorded.circumstances = subjects.circumstances
    WHERE requirement.is_decidable
),
alternatives AS (
    SELECT
        decision_id,
        tier_key,
        alternative_key,
        min(truth) AS truth,
        max(CASE WHEN truth = 1 AND is_missing THEN 1 ELSE 0 END) AS missing,
        min(CASE WHEN is_cited AND truth = 0 THEN requirement_key END) AS failing_key
    FROM parts
    GROUP BY decision_id, tier_key, alternative_key
),
tiers AS (
    SELECT
        decision_id,
        tier_key,
        max(truth) AS truth,
        max(CASE WHEN truth = 1 THEN missing ELSE 0 END) AS missing,
        min(failing_key) AS failing_key
    FROM alternatives
    GROUP BY decision_id, tier_key
),
told AS (
    SELECT
        decision_id,
        count(*) FILTER (WHERE truth = 2) AS holding,
        count(*) FILTER (WHERE truth = 1) AS unknown,
        max(missing) AS missing,
        max(CASE WHEN truth = 2 THEN tier_key END) AS tier_key,
        min(failing_key) AS failing_key
    FROM tiers
    GROUP BY decision_id
),
judged AS (
    SELECT
        subjects.decision_id,
        subjects.benchmark_id,
        subjects.benchmark_version,
        CASE
            WHEN told.decision_id IS NULL THEN 'conditions-not-read'
            WHEN told.holding > 1 THEN 'several-tiers-fit'
            WHEN told.unknown > 0 AND told.missing = 1 THEN 'facts-not-recorded'
            WHEN told.unknown > 0 THEN 'conditions-not-read'
            WHEN told.holding = 0 THEN 'no-tier-fits'
        END AS obstacle,
        told.tier_key,
        told.failing_key
    FROM subjects
    LEFT JOIN told ON told.decision_id = subjects.decision_id
),
settled AS (
    SELECT
        decision_id,
        benchmark_id,
        benchmark_version,
        obstacle,
        CASE WHEN obstacle IS NULL THEN tier_key END AS tier_key,
        CASE WHEN obstacle IS NULL THEN failing_key END AS failing_key
    FROM judged
)
SELECT
    settled.decision_id,
    settled.benchmark_id,
    settled.benchmark_version,
    settled.obstacle,
    requirement.tier,
    requirement.tier_rank,
    requirement.conditions,
    requirement.only_tier_id,
    settled.failing_key
FROM settled
LEFT JOIN tier_requirement AS requirement ON requirement.requirement_key = settled.tier_key;
