-- The decision itself: its state, the ranges of law and of the cited tier, and what its circumstances weigh. One row.
SELECT
    this.decision_id,
    this.violation_item,
    this.party_kind,
    this.measure,
    this.base_amount,
    this.fine,
    this.kinds,
    this.amount_ambiguity,
    this.is_mixed,
    this.is_far_off,
    this.is_benchmark_unclear,
    coalesce(this.other_reason, this.reduction_ground) IS NOT NULL OR this.is_adjusted AS has_reason,
    this.has_basis,
    this.has_conduct_date,
    this.has_benchmark,
    this.tier_cited IS NOT NULL AS has_tier,
    this.harm IS NOT NULL AS has_harm,
    this.circumstances IS NOT NULL AS has_circumstances,
    this.repeats IS NOT NULL AS has_repeats,
    this.ln_value IS NOT NULL AS has_value,
    this.ln_gains IS NOT NULL AS has_gains,
    fine_against_statute.range_obstacle,
    fine_against_statute.instrument,
    fine_against_statute.article,
    fine_against_statute.lower_yuan AS statute_lower,
    fine_against_statute.upper_yuan AS statute_upper,
    fine_against_statute.place AS place_in_statute,
    -- A tier whose range for this decision is not known would read as one without bounds.
    CASE WHEN coalesce(fine_against_tier.lower_yuan, fine_against_tier.upper_yuan) IS NOT NULL THEN fine_against_tier.tier END AS tier,
    fine_against_tier.benchmark_title,
    fine_against_tier.lower_yuan AS tier_lower,
    fine_against_tier.upper_yuan AS tier_upper,
    fine_against_tier.place AS place_in_tier,
    circumstance_balance.aggravating,
    circumstance_balance.mitigating,
    circumstance_balance.aggravating_grounds,
    circumstance_balance.mitigating_grounds
FROM compared_case AS this
LEFT JOIN fine_against_statute ON fine_against_statute.decision_id = this.decision_id
LEFT JOIN fine_against_tier ON fine_against_tier.decision_id = this.decision_id
LEFT JOIN circumstance_balance ON circumstance_balance.decision_id = this.decision_id
WHERE this.decision_id = $decision_id
