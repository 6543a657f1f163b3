-- Do the recorded facts call for the tier that the decision cites, by the conditions of the governing benchmark?
-- One row per penalty decision.
WITH held AS (
    SELECT
        penalty.decision_id,
        penalty.agency_id,
        penalty.period,
        penalty.situation_id,
        penalty.facts_id,
        penalty.tier_rank AS cited_rank,
        CASE
            -- Which range of the cited tier applies is not asked here.
            WHEN penalty.tier_obstacle NOT IN (
                'switch-sum-not-recorded', 'payer-not-known', 'no-range-for-case', 'range-unclear', 'range-in-words'
            ) THEN penalty.tier_obstacle
            WHEN penalty.statute_place IN ('below', 'above') THEN 'outside-statute'
            WHEN recomputed.facts_id IS NULL THEN 'conditions-not-read'
            ELSE recomputed.obstacle
        END AS tier_obstacle,
        CASE WHEN penalty.is_tier_in_benchmark THEN penalty.tier_cited END AS cited,
        recomputed.tier,
        recomputed.only_tier_id,
        penalty.fine,
        penalty.value_of_goods,
        penalty.illegal_gains,
        recomputed.failing_key,
        -- A sum that fails a condition may be a mistake whatever the tier.
        coalesce(
            recomputed.tier <> penalty.tier_cited OR recomputed.failing_kind IN ('value_of_goods', 'illegal_gains'),
            FALSE
        ) AS is_doubted
    FROM penalty_against_rules AS penalty
    LEFT JOIN recomputed_tier AS recomputed ON recomputed.facts_id = penalty.facts_id
),
-- Of these the texts are read as well: what the cited tier asks for may stand there and not among the recorded circumstances.
doubted AS (
    SELECT
        decision.*,
        coalesce(decision.facts, '') || '。' || coalesce(decision.explanation, '') || '。' || coalesce(decision.penalty_text, '') AS wording,
        held.cited,
        held.cited_rank,
        held.tier,
        recomputed.tier_rank,
        recomputed.conditions,
        recomputed.failing_kind AS kind,
        -- What the more general tier asks for in words is met already.
        CASE WHEN recomputed.failing_kind <> 'general' THEN shown.words_of_tier END AS words_of_tier,
        CASE WHEN shown.alternatives_of_tier = 1 AND recomputed.failing_kind <> 'general' THEN shown.text ELSE shown.conditions END AS cited_requirement,
        CASE recomputed.failing_kind WHEN 'value_of_goods' THEN decision.value_of_goods WHEN 'illegal_gains' THEN decision.illegal_gains END AS recorded_sum,
        shown.lower AS least_sum,
        shown.upper AS most_sum,
        earlier.last_penalised_on,
        CASE WHEN earlier.in_one_year > 0 THEN earlier.in_one_year END AS penalised_in_one_year,
        CASE WHEN earlier.in_two_years > earlier.in_one_year THEN earlier.in_two_years END AS penalised_in_two_years,
        CASE WHEN earlier.in_three_years > earlier.in_two_years THEN earlier.in_three_years END AS penalised_in_three_years,
        weight.aggravating_grounds,
        weight.mitigating_grounds,
        benchmark.title AS benchmark_title,
        benchmark.version AS benchmark_version
    FROM held
    INNER JOIN decision ON decision.decision_id = held.decision_id
    INNER JOIN recomputed_tier AS recomputed ON recomputed.facts_id = held.facts_id
    INNER JOIN tier_requirement AS shown ON shown.requirement_key = held.failing_key
    LEFT JOIN earlier_penalty AS earlier ON earlier.decision_id = held.decision_id
    LEFT JOIN circumstance_weight AS weight ON weight.circumstances = decision.circumstances
    LEFT JOIN situation_benchmark AS governing ON governing.situation_id = held.situation_id
    LEFT JOIN stored.benchmark AS benchmark
        ON benchmark.benchmark_id = governing.benchmark_id AND benchmark.version = governing.benchmark_version
    WHERE held.tier_obstacle IS NULL AND held.is_doubted
),
judged AS (
    SELECT
        *,
        CASE
            WHEN coalesce(most_sum, 1) > 0 AND is_far_off(recorded_sum, least_sum, most_sum) THEN 'unit-error-suspected'
            WHEN tier <> cited AND (
                names_one_of(wording, words_of_tier)
                -- Or in other words than those of the benchmark: then nobody knows what the agency saw.
                OR cited_rank > tier_rank AND tells_what_aggravates(wording || '。' || coalesce(circumstances, ''))
                OR cited_rank < tier_rank AND tells_what_mitigates(wording)
            ) THEN 'told-in-words'
        END AS exclusion,
        CASE WHEN cited_rank > tier_rank THEN 'excessive' WHEN cited_rank < tier_rank THEN 'lenient' END AS direction_of_tier,
        reduction_on_record(reduction_ground, circumstances, legal_basis, penalty_text) AS reduction_found
    FROM doubted
),
unlike AS (
    SELECT
        *,
        CASE
            WHEN adjusted_application_approved THEN 'adjusted_application_approved'
            WHEN direction_of_tier = 'lenient' AND reduction_found IS NOT NULL THEN reduction_found
            WHEN collective_discussion_date IS NOT NULL THEN 'collectively_discussed'
            -- Grounds beyond the table of the benchmark may call for a heavier or a lighter tier.
            WHEN direction_of_tier = 'excessive' AND aggravating_grounds <> '' THEN aggravating_grounds
            WHEN direction_of_tier = 'lenient' AND mitigating_grounds <> '' THEN mitigating_grounds
        END AS recorded_reason
    FROM judged
    WHERE exclusion IS NULL AND tier <> cited
),
-- The range of the tier that the facts call for.
based AS (
    SELECT
        held.*,
        ranged.range_basis,
        ranged.lower,
        ranged.upper,
        ranged.lower_closed,
        ranged.upper_closed,
        base_of(ranged.base_sum, held.value_of_goods, held.illegal_gains) AS base_amount
    FROM held
    LEFT JOIN tier AS ranged ON ranged.tier_id = held.only_tier_id
),
placed AS (
    SELECT
        *,
        bound_in_yuan(range_basis, lower, base_amount) AS lower_yuan,
        bound_in_yuan(range_basis, upper, base_amount) AS upper_yuan,
        CASE
            WHEN range_basis = 'amount' OR base_amount IS NOT NULL THEN place_in_range(
                fine,
                bound_in_yuan(range_basis, lower, base_amount),
                bound_in_yuan(range_basis, upper, base_amount),
                lower_closed,
                upper_closed
            )
        END AS place
    FROM based
)
SELECT
    placed.decision_id AS subject_id,
    placed.agency_id,
    placed.period,
    outcome_of(coalesce(placed.tier_obstacle, judged.exclusion), FALSE, unlike.decision_id IS NOT NULL) AS outcome,
    coalesce(placed.tier_obstacle, judged.exclusion) AS reason,
    CASE
        WHEN unlike.decision_id IS NULL THEN NULL
        WHEN unlike.kind = 'general' THEN 'more-special-tier'
        WHEN unlike.kind = 'value_of_goods' THEN 'unlike-value-of-goods'
        WHEN unlike.kind = 'illegal_gains' THEN 'unlike-illegal-gains'
        WHEN unlike.kind = 'occurrence' THEN 'unlike-earlier-offences'
        WHEN unlike.kind IN ('harm', 'grave_harm') THEN 'unlike-harm'
        ELSE 'unlike-circumstances'
    END AS verdict,
    CASE
        WHEN unlike.decision_id IS NULL THEN NULL
        WHEN unlike.recorded_reason IS NOT NULL OR reason_of(unlike.explanation) IS NOT NULL THEN 'notice'
        WHEN placed.place = 'below' AND placed.lower_yuan - unlike.fine > rounding_tolerance($rounding_unit, placed.lower_yuan) THEN 'medium'
        WHEN placed.place = 'above' AND unlike.fine - placed.upper_yuan > rounding_tolerance($rounding_unit, placed.upper_yuan) THEN 'medium'
        ELSE 'low'
    END AS severity,
    unlike.direction_of_tier AS direction,
    CASE WHEN unlike.decision_id IS NOT NULL THEN placed.lower_yuan END AS expected_lower,
    CASE WHEN unlike.decision_id IS NOT NULL THEN placed.upper_yuan END AS expected_upper,
    unlike.fine AS actual,
    placed.decision_id,
    unlike.recorded_reason AS explanation,
    unlike.benchmark_title,
    unlike.benchmark_version,
    placed.cited AS tier_cited,
    unlike.cited_requirement,
    placed.tier,
    unlike.conditions,
    unlike.value_of_goods,
    unlike.illegal_gains,
    unlike.repeat_count,
    unlike.last_penalised_on,
    unlike.penalised_in_one_year,
    unlike.penalised_in_two_years,
    unlike.penalised_in_three_years,
    unlike.harm,
    joined_list(unlike.circumstances) AS circumstances,
    placed.lower_closed,
    placed.upper_closed,
    bound_calculation(placed.range_basis, placed.lower, placed.base_amount) AS lower_calculation,
    bound_calculation(placed.range_basis, placed.upper, placed.base_amount) AS upper_calculation,
    CASE placed.place WHEN 'within' THEN 'within_range' WHEN 'below' THEN 'below_range' WHEN 'above' THEN 'above_range' END AS place
FROM placed
LEFT JOIN judged ON judged.decision_id = placed.decision_id
LEFT JOIN unlike ON unlike.decision_id = placed.decision_id
