-- What governs a penalty, and where its fine lies against it: all that the checks of single penalties ask of the decision, the range
-- of the cited clause and the cited tier, without the long texts.
-- One row per penalty decision. What begins with statute_ is of the clause, with tier_ of the tier; an obstacle says why it could not
-- be told where the fine lies. Bounds are in yuan, for the decision's own base, and NULL where the range is not known.
--   fine_obstacle: why the fine cannot be held against anything; statute_range_obstacle: why the range of the clause is not known,
--   whatever the fine. Of a changed range the fine may still be known to lie inside or outside: then there is no statute_obstacle.
--   situation_id: see decision_situation; what governs all decisions of the situation stands there.
--   penalised_in_...: see earlier_penalty; NULL where none is on record or the tiers do not ask.
--   facts_id: the same for decisions on the same tiers that cite the same one and record the same of what their conditions ask for;
--   NULL where no conditions can be held against facts.
CREATE OR REPLACE VIEW penalty_against_rules AS
WITH held AS (
    SELECT
        penalty_fine.decision_id,
        decision_situation.situation_id,
        penalty_fine.agency_id,
        penalty_fine.period,
        penalty_fine.case_id,
        case_key_of(
            penalty_fine.agency_id, penalty_fine.case_id, reused.case_id IS NOT NULL, penalty_fine.document_number, penalty_fine.period, penalty_fine.decision_id
        ) AS case_key,
        penalty_fine.is_in_force,
        penalty_fine.party_kind,
        penalty_fine.conduct_date,
        penalty_fine.decision_date,
        penalty_fine.violation_item,
        penalty_fine.circumstances,
        penalty_fine.harm,
        penalty_fine.repeat_count,
        penalty_fine.value_of_goods,
        penalty_fine.illegal_gains,
        penalty_fine.tier_cited,
        reason_of(penalty_fine.benchmark_version_cited) IS NOT NULL AS cites_a_version,
        penalty_fine.kinds,
        penalty_fine.fine,
        penalty_fine.confiscation,
        penalty_fine.fine_obstacle,
        penalty_fine.amount_ambiguity,
        penalty_fine.reduction_ground,
        penalty_fine.adjusted_application_approved,
        penalty_fine.collective_discussion_date,
        penalty_fine.explanation,
        CASE
            WHEN ladder.ladder_key IS NOT NULL THEN group_key([
                CAST(ladder.ladder_key AS VARCHAR),
                penalty_fine.tier_cited,
                CASE WHEN ladder.asks_value_of_goods THEN CAST(penalty_fine.value_of_goods AS VARCHAR) END,
                CASE WHEN ladder.asks_illegal_gains THEN CAST(penalty_fine.illegal_gains AS VARCHAR) END,
                CAST(penalty_fine.repeat_count AS VARCHAR),
                penalty_fine.harm,
                penalty_fine.circumstances,
                CAST(earlier.in_one_year AS VARCHAR),
                CAST(earlier.in_two_years AS VARCHAR),
                CAST(earlier.in_three_years AS VARCHAR)
            ])
        END AS facts_id,
        earlier.in_one_year AS penalised_in_one_year,
        earlier.in_two_years AS penalised_in_two_years,
        earlier.in_three_years AS penalised_in_three_years,
        changed.decision_id IS NOT NULL AS is_settled,
        coalesce(changed.is_outside_both, FALSE) AS is_outside_both,
        coalesce(changed.statutory_range_id, clause.statutory_range_id) AS statutory_range_id,
        CASE
            WHEN clause.number_of_ranges > 1 THEN 'several-ranges'
            WHEN clause.situation_id IS NULL THEN 'no-statutory-range'
            WHEN clause.has_other_instrument THEN 'other-instrument-cited'
            WHEN clause.number_of_others > 0 THEN 'mixed-law'
        END AS statute_range_obstacle,
        governing.situation_id IS NOT NULL AS has_benchmark,
        governing.number_of_candidates,
        governing.is_mixed AS is_benchmark_mixed,
        coalesce(split.decision_id, only_tier.tier_id) IS NOT NULL AS is_tier_in_benchmark,
        coalesce(split.tier_id, only_tier.tier_id) AS tier_id,
        coalesce(split.tier_rank, only_tier.tier_rank) AS tier_rank,
        split.obstacle AS split_obstacle,
        split.base_amount AS split_base,
        split.switch_amount
    FROM penalty_fine
    INNER JOIN decision_situation ON decision_situation.decision_id = penalty_fine.decision_id
    LEFT JOIN reused_case_number AS reused ON reused.agency_id = penalty_fine.agency_id AND reused.case_id = penalty_fine.case_id
    LEFT JOIN situation_clause AS clause ON clause.situation_id = decision_situation.situation_id
    LEFT JOIN fine_under_changed_clause AS changed ON changed.decision_id = penalty_fine.decision_id
    LEFT JOIN situation_benchmark AS governing ON governing.situation_id = decision_situation.situation_id
    LEFT JOIN situation_tier AS only_tier ON only_tier.situation_id = decision_situation.situation_id AND only_tier.is_for_all
    LEFT JOIN range_of_split_tier AS split ON split.decision_id = penalty_fine.decision_id
    LEFT JOIN situation_ladder AS ladder ON ladder.situation_id = decision_situation.situation_id
    LEFT JOIN earlier_penalty AS earlier ON earlier.decision_id = penalty_fine.decision_id
),
based AS (
    SELECT
        held.*,
        statute.range_basis AS statute_basis,
        base_of(statute.base_sum, held.value_of_goods, held.illegal_gains) AS statute_base,
        statute.lower AS statute_from,
        statute.upper AS statute_to,
        statute.lower_closed AS statute_from_closed,
        statute.upper_closed AS statute_to_closed,
        tier.range_basis AS tier_basis,
        CASE
            WHEN held.tier_id IS NULL THEN held.split_base
            ELSE base_of(tier.base_sum, held.value_of_goods, held.illegal_gains)
        END AS tier_base,
        tier.lower AS tier_from,
        tier.upper AS tier_to,
        tier.lower_closed AS tier_from_closed,
        tier.upper_closed AS tier_to_closed
    FROM held
    LEFT JOIN statutory_range AS statute ON statute.statutory_range_id = held.statutory_range_id
    LEFT JOIN tier ON tier.tier_id = held.tier_id
),
bounded AS (
    SELECT
        *,
        bound_in_yuan(statute_basis, statute_from, statute_base) AS statute_lower,
        bound_in_yuan(statute_basis, statute_to, statute_base) AS statute_upper,
        bound_in_yuan(tier_basis, tier_from, tier_base) AS tier_lower,
        bound_in_yuan(tier_basis, tier_to, tier_base) AS tier_upper,
        CASE
            WHEN split_obstacle IS NOT NULL THEN split_obstacle
            WHEN tier_basis = 'text' THEN 'range-in-words'
            WHEN tier_basis <> 'amount' AND tier_base IS NULL THEN 'base-not-recorded'
        END AS tier_range_obstacle
    FROM based
),
doubted AS (
    SELECT
        *,
        CASE
            WHEN statute_basis <> 'amount' AND statute_base IS NULL THEN 'base-not-recorded'
            WHEN is_far_off(fine, statute_lower, statute_upper) THEN 'unit-error-suspected'
        END AS statute_doubt,
        is_far_off(fine, tier_lower, tier_upper) AS is_far_off_tier,
        -- Where the law changed, the fine may still be known to lie inside or outside.
        CASE WHEN statute_range_obstacle = 'mixed-law' AND is_settled THEN NULL ELSE statute_range_obstacle END AS statute_unknown
    FROM bounded
)
SELECT
    decision_id,
    situation_id,
    facts_id,
    agency_id,
    period,
    case_id,
    case_key,
    is_in_force,
    party_kind,
    conduct_date,
    decision_date,
    violation_item,
    circumstances,
    harm,
    repeat_count,
    penalised_in_one_year,
    penalised_in_two_years,
    penalised_in_three_years,
    value_of_goods,
    illegal_gains,
    tier_cited,
    cites_a_version,
    kinds,
    fine,
    confiscation,
    fine_obstacle,
    amount_ambiguity,
    reduction_ground,
    adjusted_application_approved,
    collective_discussion_date,
    explanation,
    has_benchmark,
    number_of_candidates,
    is_benchmark_mixed,
    is_tier_in_benchmark,
    tier_id,
    tier_rank,
    tier_base,
    switch_amount,
    tier_lower,
    tier_upper,
    statutory_range_id,
    statute_range_obstacle,
    is_outside_both,
    statute_base,
    statute_lower,
    statute_upper,
    coalesce(fine_obstacle, statute_unknown, statute_doubt) AS statute_obstacle,
    CASE
        WHEN coalesce(fine_obstacle, statute_unknown, statute_doubt) IS NULL
            THEN place_in_range(fine, statute_lower, statute_upper, statute_from_closed, statute_to_closed)
    END AS statute_place,
    CASE
        WHEN fine_obstacle IS NOT NULL THEN fine_obstacle
        WHEN NOT has_benchmark THEN 'no-benchmark'
        WHEN coalesce(tier_cited, '') = '' THEN 'tier-not-recorded'
        WHEN is_benchmark_mixed THEN 'mixed-law'
        WHEN number_of_candidates <> 1 THEN 'benchmark-unclear'
        WHEN NOT is_tier_in_benchmark THEN 'tier-not-in-benchmark'
        WHEN tier_range_obstacle IS NOT NULL THEN tier_range_obstacle
        WHEN is_far_off_tier THEN 'unit-error-suspected'
    END AS tier_obstacle,
    CASE
        WHEN fine_obstacle IS NULL AND is_tier_in_benchmark AND tier_range_obstacle IS NULL AND NOT is_benchmark_mixed AND NOT is_far_off_tier
            THEN place_in_range(fine, tier_lower, tier_upper, tier_from_closed, tier_to_closed)
    END AS tier_place
FROM doubted;
