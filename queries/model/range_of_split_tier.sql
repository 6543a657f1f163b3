-- Which range of the cited tier applies to a decision where the tier has several, or one that is not for everyone.
-- One row per such decision.
--   obstacle: why none is told; then tier_id is NULL.
CREATE OR REPLACE VIEW range_of_split_tier AS
WITH split AS (
    SELECT decision_situation.decision_id, situation_tier.tier_id
    FROM situation_tier
    INNER JOIN decision_situation ON decision_situation.situation_id = situation_tier.situation_id
    WHERE NOT situation_tier.is_for_all
),
based AS (
    SELECT
        decision.decision_id,
        tier.tier_id,
        tier.tier_rank,
        tier.switch_sum,
        tier.switch_from,
        tier.switch_from_closed,
        tier.switch_to,
        tier.switch_to_closed,
        base_of(tier.base_sum, decision.value_of_goods, decision.illegal_gains) AS base_amount,
        base_of(tier.switch_sum, decision.value_of_goods, decision.illegal_gains) AS switch_amount,
        is_payer(tier.payer, decision.party_kind, decision.role) AS is_for_payer
    FROM split
    INNER JOIN decision ON decision.decision_id = split.decision_id
    INNER JOIN tier ON tier.tier_id = split.tier_id
),
switched AS (
    SELECT
        *,
        -- What was not recorded is not nought: 没有违法所得 asks for a recorded 0.
        CASE
            WHEN switch_sum IS NULL THEN TRUE
            WHEN switch_amount IS NOT NULL
                THEN place_in_range(switch_amount, switch_from, switch_to, switch_from_closed, switch_to_closed) = 'within'
        END AS is_for_sum
    FROM based
),
counted AS (
    SELECT
        decision_id,
        min(tier_rank) AS tier_rank,
        count(*) FILTER (WHERE is_for_payer AND is_for_sum) AS that_apply,
        count(*) FILTER (WHERE (is_for_payer AND is_for_sum) IS NULL) AS that_may_apply,
        count(*) FILTER (WHERE (is_for_payer AND is_for_sum) IS NULL AND is_for_sum IS NULL) AS without_sum,
        min(tier_id) FILTER (WHERE is_for_payer AND is_for_sum) AS tier_id,
        min(base_amount) FILTER (WHERE is_for_payer AND is_for_sum) AS base_amount,
        min(switch_amount) FILTER (WHERE is_for_payer AND is_for_sum) AS switch_amount
    FROM switched
    GROUP BY decision_id
)
SELECT
    decision_id,
    CASE WHEN that_apply = 1 AND that_may_apply = 0 THEN tier_id END AS tier_id,
    tier_rank,
    base_amount,
    switch_amount,
    CASE
        WHEN without_sum > 0 THEN 'switch-sum-not-recorded'
        WHEN that_may_apply > 0 THEN 'payer-not-known'
        WHEN that_apply = 0 THEN 'no-range-for-case'
        WHEN that_apply > 1 THEN 'range-unclear'
    END AS obstacle
FROM counted;
