-- Do the recorded facts call for the tier that the decision cites, by the conditions of the governing benchmark?
-- One row per penalty decision.
WITH held AS (
    SELECT
        penalty_fine.*,
        CASE
            WHEN against.obstacle IS NOT NULL THEN against.obstacle
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
        recomputed.failing_key
    FROM penalty_fine
    INNER JOIN fine_against_tier AS against ON against.decision_id = penalty_fine.decision_id
    INNER JOIN fine_against_statute ON fine_against_statute.decision_id = penalty_fine.decision_id
    LEFT JOIN recomputed_tier AS recomputed ON recomputed.decision_id = penalty_fine.decision_id
),
-- Few decisions come so far: only for them is the rest worked out.
differing AS (
    SELECT
        decision_id,
        tier,
        failing_key,
        value_of_goods,
        illegal_gains,
        coalesce(facts, '') || '。' || coalesce(explanation, '') || '。' || coalesce(penalty_text, '') AS free_text
    FROM held
    WHERE tier_obstacle IS NULL AND tier <> cited
),
failing AS (
    SELECT
        differing.decision_id,
        shown.kind,
        CASE WHEN count(DISTINCT requirement.alternative_key) = 1 THEN shown.text ELSE shown.conditions END AS text,
        max(CASE
            WHEN requirement.upper = 0 THEN 0
            WHEN requirement.kind = 'value_of_goods' AND is_far_off(differing.value_of_goods, requirement.lower, requirement.upper) THEN 1
            WHEN requirement.kind = 'illegal_gains' AND is_far_off(differing.illegal_gains, requirement.lower, requirement.upper) THEN 1
            ELSE 0
        END) = 1 AS is_far_off,
        -- What the cited tier asks for may stand in the free text and not among the recorded circumstances.
        max(CASE
            WHEN requirement.kind = 'words' AND strpos(plain_circumstance(differing.free_text), requirement.plain_wording) > 0 THEN 1
            ELSE 0
        END) = 1 AS is_told
    FROM differing
    INNER JOIN tier_requirement AS shown ON shown.requirement_key = differing.failing_key
    INNER JOIN tier_requirement AS requirement ON requirement.tier_key = shown.tier_key
    GROUP BY differing.decision_id, shown.kind, shown.text, shown.conditions
),
ranges AS (
    SELECT
        differing.decision_id,
        count(*) AS number_of_ranges,
        min(decision_tier.lower_yuan) AS lower_yuan,
        min(decision_tier.upper_yuan) AS upper_yuan,
        min(CASE WHEN decision_tier.lower_closed THEN 1 ELSE 0 END) = 1 AS lower_closed,
        min(CASE WHEN decision_tier.upper_closed THEN 1 ELSE 0 END) = 1 AS upper_closed,
        min(bound_calculation(decision_tier.range_basis, decision_tier.lower, decision_tier.base_amount)) AS lower_calculation,
        min(bound_calculation(decision_tier.range_basis, decision_tier.upper, decision_tier.base_amount)) AS upper_calculation
    FROM differing
    INNER JOIN decision_tier ON decision_tier.decision_id = differing.decision_id AND decision_tier.tier = differing.tier
    WHERE decision_tier.is_computable
    GROUP BY differing.decision_id
),
judged AS (
    SELECT
        held.*,
        CASE
            WHEN held.tier_obstacle IS NOT NULL THEN held.tier_obstacle
            WHEN failing.is_far_off THEN 'unit-error-suspected'
            WHEN failing.is_told THEN 'told-in-words'
        END AS exclusion,
        failing.kind,
        failing.text AS cited_requirement,
        ranges.lower_yuan,
        ranges.upper_yuan,
        ranges.lower_closed,
        ranges.upper_closed,
        ranges.lower_calculation,
        ranges.upper_calculation,
        CASE
            WHEN ranges.decision_id IS NOT NULL
                THEN place_in_range(held.fine, ranges.lower_yuan, ranges.upper_yuan, ranges.lower_closed, ranges.upper_closed)
        END AS place
    FROM held
    LEFT JOIN failing ON failing.decision_id = held.decision_id
    LEFT JOIN ranges ON ranges.decision_id = held.decision_id AND ranges.number_of_ranges = 1
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
        *,
        CASE
            WHEN outcome <> 'flagged' THEN NULL
            WHEN adjusted_application_approved THEN 'adjusted_application_approved'
            WHEN direction_of_tier = 'lenient' AND reason_of(reduction_ground) IS NOT NULL THEN reason_of(reduction_ground)
            WHEN collective_discussion_date IS NOT NULL THEN 'collectively_discussed'
        END AS recorded_reason
    FROM outcomes
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
        WHEN place <> 'within' THEN 'medium'
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
