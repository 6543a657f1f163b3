-- The ranges of the cited tier in both versions of a benchmark that changed between conduct and decision, in yuan for the decision's
-- own base, and where its fine lies against each.
-- One row per penalty decision, version and range that is or may be for its case.
--   number_of_ranges: of the version. place: NULL where it is not known whether the range is for the case, or what it comes to.
CREATE OR REPLACE VIEW tier_of_changed_benchmark AS
WITH cited AS (
    SELECT
        penalty.decision_id,
        penalty.fine,
        change.situation_id,
        change.is_conduct_dated,
        change.changed_on,
        change.older_version,
        change.newer_version,
        tier.benchmark_version = change.newer_version AS is_newer,
        tier.tier_id,
        tier.range_basis,
        tier.lower,
        tier.upper,
        tier.lower_closed,
        tier.upper_closed,
        base_of(tier.base_sum, penalty.value_of_goods, penalty.illegal_gains) AS base_amount,
        is_payer(tier.payer, penalty.party_kind, penalty.role) AS is_for_payer,
        CASE
            WHEN tier.switch_sum IS NULL THEN TRUE
            -- What was not recorded is not nought: 没有违法所得 asks for a recorded 0.
            WHEN base_of(tier.switch_sum, penalty.value_of_goods, penalty.illegal_gains) IS NOT NULL
                THEN place_in_range(
                    base_of(tier.switch_sum, penalty.value_of_goods, penalty.illegal_gains),
                    tier.switch_from,
                    tier.switch_to,
                    tier.switch_from_closed,
                    tier.switch_to_closed
                ) = 'within'
        END AS is_for_sum
    FROM situation_benchmark_change AS change
    INNER JOIN decision_situation ON decision_situation.situation_id = change.situation_id
    INNER JOIN penalty_fine AS penalty ON penalty.decision_id = decision_situation.decision_id
    INNER JOIN tier
        ON tier.benchmark_id = change.benchmark_id
        AND tier.benchmark_version IN (change.older_version, change.newer_version)
        AND tier.violation_item = change.violation_item
        AND tier.tier = change.tier_cited
        AND (tier.party_kind IS NULL OR tier.party_kind = change.party_kind)
    WHERE penalty.fine_obstacle IS NULL
),
in_yuan AS (
    SELECT
        *,
        is_for_payer AND is_for_sum AS applies,
        bound_in_yuan(range_basis, lower, base_amount) AS lower_yuan,
        bound_in_yuan(range_basis, upper, base_amount) AS upper_yuan,
        range_basis = 'amount' OR (range_basis <> 'text' AND base_amount IS NOT NULL) AS is_computable
    FROM cited
)
SELECT
    *,
    CASE WHEN applies AND is_computable THEN place_in_range(fine, lower_yuan, upper_yuan, lower_closed, upper_closed) END AS place,
    bound_calculation(range_basis, lower, base_amount) AS lower_calculation,
    bound_calculation(range_basis, upper, base_amount) AS upper_calculation,
    count(*) OVER (PARTITION BY decision_id, is_newer) AS number_of_ranges
FROM in_yuan
WHERE coalesce(applies, TRUE);
