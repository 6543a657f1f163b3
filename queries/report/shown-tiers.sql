-- The tiers of the benchmarks that govern the decisions that the findings of a run are about, as far as their range for the decision
-- is known in yuan.
SELECT
    decision_tier.decision_id,
    decision_tier.tier,
    decision_tier.tier_rank,
    amount_text(decision_tier.lower_yuan) AS lower_yuan,
    amount_text(decision_tier.upper_yuan) AS upper_yuan,
    decision_tier.lower_closed,
    decision_tier.upper_closed,
    decision_tier.is_cited,
    decision_tier.conditions
FROM decision_tier
WHERE decision_tier.decision_id IN (SELECT decision_id FROM stored.finding WHERE run_id = $run_id)
    AND decision_tier.applies AND decision_tier.is_computable
ORDER BY decision_tier.decision_id, decision_tier.tier_rank
