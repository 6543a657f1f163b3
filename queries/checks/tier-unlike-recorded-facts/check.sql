-- Do the recorded facts call for the tier that the decision cites, by the conditions of the governing benchmark?
-- One row per penalty decision.
WITH held AS (
    SELECT
        penalty_fine.*,
        CASE
            -- Which range of the cited tier applies is not asked here.
            WHEN against.obstacle NOT IN (
                'switch-sum-not-recorded', 'payer-not-known', 'no-range-for-case', 'range-unclear', 'range-in-words'
            ) THEN against.obstacle
            WHEN fine_against_statute.place IN ('below', 'above') THEN 'outside-statute'
            ELSE recomputed.obstacle
        END AS tier_obstacle,
        against.tier AS cited,
        against.tier_rank AS cited_rank,
        against.benchmark_title,
        against.benchmark_version,
        recomputed.tier,
        recomputed.tier_rank,
        recomputed.conditions,
        recomputed.only_tier_id,
        recomputed.failing_key
    FROM penalty_fine
    INNER JOIN fine_against_tier AS against ON against.decision_id = penalty_fine.decision_id
    INNER JOIN fine_against_statute ON fine_against_statute.decision_id = penalty_fine.decision_id
    LEFT JOIN recomputed_tier AS recomputed ON recomputed.decision_id = penalty_fine.decision_id
),
placed AS (
    SELECT
        held.*,
        shown.kind,
        CASE WHEN shown.alternatives_of_tier = 1 THEN shown.text ELSE shown.conditions END AS cited_requirement,
        CASE shown.kind WHEN 'value_of_goods' THEN held.value_of_goods WHEN 'illegal_gains' THEN held.illegal_gains END AS recorded_sum,
        shown.lower AS least_sum,
        shown.upper AS most_sum,
        -- What the cited tier asks for may stand in the free text and not among the recorded circumstances.
        CASE
            WHEN held.tier_obstacle IS NULL AND held.tier <> held.cited THEN names_one_of(
                coalesce(held.facts, '') || '。' || coalesce(held.explanation, '') || '。' || coalesce(held.penalty_text, ''),
                shown.words_of_tier
            )
            -- Or in other words than those of the benchmark: then nobody knows what the agency saw.
            OR held.cited_rank > held.tier_rank AND tells_what_aggravates(
                coalesce(held.facts, '') || '。' || coalesce(held.explanation, '') || '。' || coalesce(held.penalty_text, '') || '。'
                || coalesce(held.circumstances, '')
            )
            OR held.cited_rank < held.tier_rank AND tells_what_mitigates(
                coalesce(held.facts, '') || '。' || coalesce(held.explanation, '') || '。' || coalesce(held.penalty_text, '')
            )
        END AS is_told_in_words,
        base_of(ranged.base_sum, held.value_of_goods, held.illegal_gains) AS base_amount,
        ranged.range_basis,
        ranged.lower,
        ranged.upper,
        ranged.lower_closed,
        ranged.upper_closed
    FROM held
    LEFT JOIN tier_requirement AS shown ON shown.requirement_key = held.failing_key
    LEFT JOIN tier AS ranged ON ranged.tier_id = held.only_tier_id
),
judged AS (
    SELECT
        *,
        CASE
            WHEN tier_obstacle IS NOT NULL THEN tier_obstacle
            WHEN coalesce(most_sum, 1) > 0 AND is_far_off(recorded_sum, least_sum, most_sum) THEN 'unit-error-suspected'
            WHEN is_told_in_words THEN 'told-in-words'
        END AS exclusion,
        bound_in_yuan(range_basis, lower, base_amount) AS lower_yuan,
        bound_in_yuan(range_basis, upper, base_amount) AS upper_yuan,
        bound_calculation(range_basis, lower, base_amount) AS lower_calculation,
        bound_calculation(range_basis, upper, base_amount) AS upper_calculation,
        CASE
            WHEN range_basis = 'amount' OR base_amount IS NOT NULL THEN place_in_range(
                fine,
                bound_in_yuan(range_basis, lower, base_amount),
                bound_in_yuan(range_basis, upper, base_amount),
                lower_closed,
                upper_closed
            )
        END AS place
    FROM placed
),
outcomes AS (
    SELECT
        *,
        outcome_of(exclusion, FALSE, tier <> cited) AS outcome,
        CASE WHEN cited_rank > tier_rank THEN 'excessive' WHEN cited_rank < tier_rank THEN 'lenient' END AS direction_of_tier
    FROM judged
),
explained AS (
    SELECT
        outcomes.*,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN adjusted_application_approved THEN 'adjusted_application_approved'
            WHEN direction_of_tier = 'lenient' AND reduction_on_record(reduction_ground, circumstances, legal_basis, penalty_text) IS NOT NULL
                THEN reduction_on_record(reduction_ground, circumstances, legal_basis, penalty_text)
            WHEN collective_discussion_date IS NOT NULL THEN 'collectively_discussed'
            -- Grounds beyond the table of the benchmark may call for a heavier or a lighter tier.
            WHEN direction_of_tier = 'excessive' AND balance.aggravating_grounds <> '' THEN balance.aggravating_grounds
            WHEN direction_of_tier = 'lenient' AND balance.mitigating_grounds <> '' THEN balance.mitigating_grounds
        END AS recorded_reason
    FROM outcomes
    LEFT JOIN circumstance_balance AS balance ON balance.decision_id = outcomes.decision_id
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    outcome,
    exclusion AS reason,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN kind = 'value_of_goods' THEN 'unlike-value-of-goods'
        WHEN kind = 'illegal_gains' THEN 'unlike-illegal-gains'
        WHEN kind = 'occurrence' THEN 'unlike-earlier-offences'
        WHEN kind IN ('harm', 'grave_harm') THEN 'unlike-harm'
        ELSE 'unlike-circumstances'
    END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN recorded_reason IS NOT NULL OR reason_of(explanation) IS NOT NULL THEN 'notice'
        WHEN place = 'below' AND lower_yuan - fine > rounding_tolerance($rounding_unit, lower_yuan) THEN 'medium'
        WHEN place = 'above' AND fine - upper_yuan > rounding_tolerance($rounding_unit, upper_yuan) THEN 'medium'
        ELSE 'low'
    END AS severity,
    CASE WHEN outcome = 'flagged' THEN direction_of_tier END AS direction,
    CASE WHEN outcome = 'flagged' THEN lower_yuan END AS expected_lower,
    CASE WHEN outcome = 'flagged' THEN upper_yuan END AS expected_upper,
    CASE WHEN outcome = 'flagged' THEN fine END AS actual,
    decision_id,
    recorded_reason AS explanation,
    benchmark_title,
    benchmark_version,
    cited AS tier_cited,
    cited_requirement,
    tier,
    conditions,
    value_of_goods,
    illegal_gains,
    repeat_count,
    harm,
    joined_list(circumstances) AS circumstances,
    lower_closed,
    upper_closed,
    lower_calculation,
    upper_calculation,
    CASE place WHEN 'within' THEN 'within_range' WHEN 'below' THEN 'below_range' WHEN 'above' THEN 'above_range' END AS place
FROM explained
