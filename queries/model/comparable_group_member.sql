-- Penalties that can be compared with others, each with the group of decisions that share its recorded facts and its basis.
-- One row per penalty decision; `obstacle` says why it stands in no group.
-- The outcome never enters the group. A fact that was not recorded is a value of its own: it is never guessed.
CREATE OR REPLACE VIEW comparable_group_member AS
WITH based AS (
    SELECT
        decision.*,
        reused.case_id IS NOT NULL AS is_number_reused,
        governing_benchmark.benchmark_id AS governing_benchmark_id,
        governing_benchmark.benchmark_version AS governing_benchmark_version,
        governing_benchmark.number_of_candidates,
        governing_benchmark.has_citation,
        coalesce(governing_benchmark.is_mixed, FALSE)
            OR coalesce(fine_against_statute.range_obstacle = 'mixed-law', FALSE) AS is_mixed,
        -- Only a range that could be used says how the fine is measured and which clause it rests on.
        CASE WHEN fine_against_statute.range_obstacle IS NULL THEN fine_against_statute.statutory_range_id END AS statutory_range_id,
        cited_basis.basis AS cited_basis,
        CASE
            WHEN fine_against_tier.range_basis IS NOT NULL THEN fine_against_tier.range_basis
            WHEN fine_against_statute.range_obstacle IS NULL THEN fine_against_statute.range_basis
        END AS range_basis,
        CASE
            WHEN fine_against_tier.range_basis IS NOT NULL THEN fine_against_tier.base_sum
            WHEN fine_against_statute.range_obstacle IS NULL THEN fine_against_statute.base_sum
        END AS base_sum,
        CASE
            WHEN fine_against_tier.range_basis IS NOT NULL THEN fine_against_tier.base_amount
            WHEN fine_against_statute.range_obstacle IS NULL THEN fine_against_statute.base_amount
        END AS recorded_base,
        CASE
            WHEN fine_against_statute.range_obstacle IS NULL
                THEN assumed_minimum(CAST(fine_against_statute.lower_yuan AS DOUBLE), CAST(fine_against_statute.upper_yuan AS DOUBLE))
        END AS range_lower,
        CASE WHEN fine_against_statute.range_obstacle IS NULL THEN CAST(fine_against_statute.upper_yuan AS DOUBLE) END AS range_upper,
        fine_against_statute.place AS place_in_statute,
        fine_against_tier.place AS place_in_tier,
        fine_against_tier.tier_rank,
        governing_benchmark.decision_id IS NOT NULL AND fine_against_tier.tier_rank IS NULL AS is_tier_unknown,
        fine_against_statute.obstacle = 'unit-error-suspected' OR fine_against_tier.obstacle = 'unit-error-suspected' AS is_far_off
    FROM decision
    LEFT JOIN reused_case_number AS reused ON reused.agency_id = decision.agency_id AND reused.case_id = decision.case_id
    LEFT JOIN cited_basis ON cited_basis.decision_id = decision.decision_id
    LEFT JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    LEFT JOIN fine_against_statute ON fine_against_statute.decision_id = decision.decision_id
    LEFT JOIN fine_against_tier ON fine_against_tier.decision_id = decision.decision_id
    WHERE decision.act_type = 'penalty'
),
described AS (
    SELECT
        based.*,
        coalesce(based.range_basis, 'amount') AS measure,
        CASE WHEN coalesce(based.range_basis, 'amount') <> 'amount' THEN based.recorded_base END AS base_amount,
        strpos(coalesce(based.kinds, ''), 'fine') > 0 AS has_fine,
        -- Bands of the value of goods: half decades, i.e. 1,000 to 3,162, to 10,000, to 31,623 ...
        CASE
            WHEN based.value_of_goods IS NULL THEN '?'
            WHEN based.value_of_goods <= 0 THEN '0'
            ELSE CAST(floor(2 * log10(CAST(based.value_of_goods AS DOUBLE))) AS VARCHAR)
        END AS value_band,
        CASE
            WHEN based.repeat_count IS NULL THEN '?'
            WHEN based.repeat_count >= 2 THEN '2+'
            ELSE CAST(based.repeat_count AS VARCHAR)
        END AS repeat_band
    FROM based
),
keyed AS (
    SELECT
        described.*,
        coalesce(violation_item, '?')
        || '/' || coalesce(governing_benchmark_id, '?') || '/' || coalesce(governing_benchmark_version, '?')
        || '/' || coalesce(statutory_range_id, cited_basis, '?')
        || '/' || party_kind
        || '/' || coalesce(harm, '?')
        || '/' || coalesce(circumstances, '?')
        || '/' || repeat_band
        || '/' || value_band
        || '/' || measure || '/' || coalesce(base_sum, '?') AS comparable_group_key
    FROM described
)
SELECT
    keyed.*,
    CASE
        WHEN NOT is_in_force THEN 'not-in-force'
        WHEN violation_item IS NULL THEN 'item-not-recorded'
        WHEN kinds IS NULL THEN 'kinds-not-recorded'
        WHEN kind_grade IS NULL THEN 'no-graded-kind'
        WHEN party_kind = 'unknown' THEN 'party-kind-not-recorded'
        WHEN amount_ambiguity IS NOT NULL THEN 'ambiguous-amount'
        WHEN is_mixed THEN 'mixed-law'
        WHEN number_of_candidates > 1 OR (number_of_candidates = 0 AND has_citation) THEN 'benchmark-unclear'
        WHEN range_upper = range_lower THEN 'fixed-amount'
        WHEN is_far_off THEN 'unit-error-suspected'
        WHEN place_in_statute <> 'within' OR place_in_tier <> 'within' THEN 'outside-range'
        WHEN has_fine AND coalesce(fine, 0) <= 0 THEN 'fine-not-recorded'
        WHEN has_fine AND measure <> 'amount' AND coalesce(base_amount, 0) <= 0 THEN 'base-not-recorded'
    END AS obstacle,
    -- A case may have several parties; one case counts once. A number that came back years later is another case.
    case_key_of(agency_id, case_id, is_number_reused, document_number, period, decision_id) AS case_key,
    statutory_range_id IS NULL AND governing_benchmark_id IS NULL AS lacks_basis,
    hash_text(comparable_group_key) AS comparable_group_id,
    -- What is compared: yuan, or times the base where the range is a multiple or a percentage.
    CASE
        WHEN NOT has_fine OR coalesce(fine, 0) <= 0 THEN NULL
        WHEN measure = 'amount' THEN CAST(fine AS DOUBLE)
        WHEN base_amount > 0 THEN ratio(fine, base_amount)
    END AS measured_fine
FROM keyed;
