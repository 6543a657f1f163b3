-- Which tier of the governing benchmark recorded facts call for, by what its tiers ask of them.
-- One row per combination of facts (see penalty_against_rules) that can be held against tiers.
--   obstacle: why no tier is told. A fact that is not recorded is unknown, not absent: a tier is told only where its
--   conditions hold for certain and those of every other tier fail for certain, but for more general ones (see special_tier). On an
--   end that two tiers share both hold.
--   only_tier_id: the tier with its range, where it has one only.
--   failing_key, failing_kind: the requirement (see tier_requirement) that shows why the cited tier fails, where a tier is told; where
--   it holds and is only more general, any of its requirements and `general`.
CREATE OR REPLACE VIEW recomputed_tier AS
WITH recorded_facts AS (
    SELECT DISTINCT
        penalty.facts_id,
        ladder.ladder_key,
        penalty.tier_cited,
        CASE WHEN ladder.asks_value_of_goods THEN penalty.value_of_goods END AS value_of_goods,
        CASE WHEN ladder.asks_illegal_gains THEN penalty.illegal_gains END AS illegal_gains,
        penalty.repeat_count,
        ladder.shortest_period,
        penalty.penalised_in_one_year,
        penalty.penalised_in_two_years,
        penalty.penalised_in_three_years,
        penalty.harm,
        penalty.circumstances
    FROM penalty_against_rules AS penalty
    INNER JOIN situation_ladder AS ladder ON ladder.situation_id = penalty.situation_id
),
subjects AS (
    SELECT
        facts_id,
        ladder_key,
        tier_cited,
        value_of_goods,
        illegal_gains,
        repeat_count,
        shortest_period,
        penalised_in_one_year,
        penalised_in_two_years,
        penalised_in_three_years,
        plain_harm(harm) AS harm,
        circumstances
    FROM recorded_facts
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
-- Earlier penalties on record are known offences, however many more there are. Where a tier states no time, those of the shortest time
-- that its neighbours state count for it in any case.
counted AS (
    SELECT
        subjects.facts_id,
        requirement.requirement_key,
        CASE coalesce(months_of_period(requirement.within), CASE WHEN requirement.within IS NULL THEN subjects.shortest_period END)
            WHEN 12 THEN subjects.penalised_in_one_year
            WHEN 24 THEN subjects.penalised_in_two_years
            WHEN 36 THEN subjects.penalised_in_three_years
        END AS known_offences
    FROM subjects
    INNER JOIN tier_requirement AS requirement ON requirement.ladder_key = subjects.ladder_key
    WHERE requirement.kind = 'occurrence' AND subjects.penalised_in_three_years > 0
),
parts AS (
    SELECT
        subjects.facts_id,
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
                CASE
                    -- The record and the decisions contradict each other.
                    WHEN subjects.repeat_count < counted.known_offences THEN NULL
                    WHEN requirement.within IS NULL AND subjects.repeat_count IS NOT NULL THEN subjects.repeat_count + 1
                    ELSE 1 + coalesce(counted.known_offences, 0)
                END,
                -- Not recorded, there may be any number of them beside those that are known.
                coalesce(subjects.repeat_count + 1, CASE WHEN counted.known_offences > 0 THEN 1000000 END),
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
            WHEN 'occurrence' THEN subjects.repeat_count IS NULL OR requirement.within IS NOT NULL OR counted.known_offences > 0
            WHEN 'harm' THEN subjects.harm IS NULL
            WHEN 'grave_harm' THEN subjects.harm IS NULL
            WHEN 'words' THEN requirement.ground IS NOT NULL AND subjects.circumstances IS NULL
            ELSE FALSE
        END AS is_missing
    FROM subjects
    INNER JOIN tier_requirement AS requirement
        ON requirement.ladder_key = subjects.ladder_key
    LEFT JOIN counted ON counted.facts_id = subjects.facts_id AND counted.requirement_key = requirement.requirement_key
    LEFT JOIN recorded ON recorded.circumstances = subjects.circumstances
),
alternatives AS (
    SELECT
        facts_id,
        tier_key,
        alternative_key,
        min(truth) AS truth,
        max(CASE WHEN truth = 1 AND is_missing THEN 1 ELSE 0 END) AS missing,
        min(CASE WHEN is_cited AND truth = 0 THEN requirement_key END) AS failing_key,
        max(CASE WHEN is_cited THEN 1 ELSE 0 END) AS is_cited
    FROM parts
    GROUP BY facts_id, tier_key, alternative_key
),
tiers AS (
    SELECT
        facts_id,
        tier_key,
        max(truth) AS truth,
        max(CASE WHEN truth = 1 THEN missing ELSE 0 END) AS missing,
        min(failing_key) AS failing_key,
        max(is_cited) AS is_cited
    FROM alternatives
    GROUP BY facts_id, tier_key
),
told AS (
    SELECT
        facts_id,
        count(*) FILTER (WHERE truth = 2) AS holding,
        count(*) FILTER (WHERE truth = 1) AS unknown,
        max(missing) AS missing,
        max(CASE WHEN truth = 2 THEN tier_key END) AS tier_key,
        min(failing_key) AS failing_key,
        max(CASE WHEN truth = 2 AND is_cited = 1 THEN tier_key END) AS cited_key
    FROM tiers
    GROUP BY facts_id
),
holding_tiers AS (
    SELECT tiers.facts_id, tiers.tier_key, told.holding
    FROM tiers
    INNER JOIN told ON told.facts_id = tiers.facts_id
    WHERE tiers.truth = 2 AND told.holding > 1
),
most_special AS (
    SELECT one.facts_id, one.tier_key
    FROM holding_tiers AS one
    INNER JOIN holding_tiers AS other ON other.facts_id = one.facts_id
    INNER JOIN special_tier ON special_tier.special_key = one.tier_key AND special_tier.general_key = other.tier_key
    GROUP BY one.facts_id, one.tier_key, one.holding
    HAVING count(*) = one.holding - 1
),
settled AS (
    SELECT
        told.facts_id,
        CASE
            WHEN told.holding > 1 AND most_special.facts_id IS NULL THEN 'several-tiers-fit'
            WHEN told.unknown > 0 AND told.missing = 1 THEN 'facts-not-recorded'
            WHEN told.unknown > 0 THEN 'conditions-not-read'
            WHEN told.holding = 0 THEN 'no-tier-fits'
        END AS obstacle,
        coalesce(most_special.tier_key, told.tier_key) AS tier_key,
        -- A tier is named by the lowest of its requirements.
        CASE WHEN told.cited_key <> most_special.tier_key THEN told.cited_key ELSE told.failing_key END AS failing_key,
        coalesce(told.cited_key <> most_special.tier_key, FALSE) AS is_cited_general
    FROM told
    LEFT JOIN most_special ON most_special.facts_id = told.facts_id
)
SELECT
    settled.facts_id,
    settled.obstacle,
    requirement.tier,
    requirement.tier_rank,
    requirement.conditions,
    requirement.only_tier_id,
    failing.requirement_key AS failing_key,
    CASE WHEN settled.is_cited_general THEN 'general' ELSE failing.kind END AS failing_kind
FROM settled
LEFT JOIN tier_requirement AS failing
    ON failing.requirement_key = CASE WHEN settled.obstacle IS NULL THEN settled.failing_key END
LEFT JOIN tier_requirement AS requirement
    ON requirement.requirement_key = CASE WHEN settled.obstacle IS NULL THEN settled.tier_key END;
