-- Tiers of a benchmark of which a later file said something else than the first one did, in the same version.
-- One row per tier, with what it said first and what it says now.
SELECT
    tier.benchmark_version,
    tier.violation_item,
    tier.party_kind,
    tier.tier,
    tier.payer,
    tier.switch_sum,
    amount_text(tier.switch_from) AS switch_from,
    amount_text(tier.switch_to) AS switch_to,
    tier.switch_from_closed,
    tier.switch_to_closed,
    tier.range_basis,
    tier.base_sum,
    CAST(replaced_tier.loaded_on AS VARCHAR) AS loaded_on,
    CAST(replaced_tier.replaced_on AS VARCHAR) AS replaced_on,
    amount_text(replaced_tier.lower) AS old_lower,
    amount_text(replaced_tier.upper) AS old_upper,
    replaced_tier.lower_closed AS old_lower_closed,
    replaced_tier.upper_closed AS old_upper_closed,
    replaced_tier.conditions AS old_conditions,
    amount_text(tier.lower) AS lower,
    amount_text(tier.upper) AS upper,
    tier.lower_closed,
    tier.upper_closed,
    tier.conditions
FROM replaced_tier
INNER JOIN tier ON tier.tier_id = replaced_tier.tier_id
WHERE tier.benchmark_id = $benchmark_id
    AND tier.range_basis <> 'text'
    AND (
        coalesce(amount_text(replaced_tier.lower), '-') <> coalesce(amount_text(tier.lower), '-')
        OR coalesce(amount_text(replaced_tier.upper), '-') <> coalesce(amount_text(tier.upper), '-')
        OR replaced_tier.lower_closed <> tier.lower_closed
        OR replaced_tier.upper_closed <> tier.upper_closed
        OR coalesce(amount_text(replaced_tier.switch_to), '-') <> coalesce(amount_text(tier.switch_to), '-')
        OR coalesce(plain_title(replaced_tier.conditions), '') <> coalesce(plain_title(tier.conditions), '')
    )
ORDER BY tier.benchmark_version, tier.violation_item, tier.tier_rank, tier.tier
