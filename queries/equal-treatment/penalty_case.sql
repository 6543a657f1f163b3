-- Penalties, each with what comparing it needs: keys in place of texts. A number of its own, `n`, is added where they are gathered.
-- One row a penalty decision; `obstacle` says why it is compared with nothing, and then `ln_fine` is NULL.
SELECT
    member.decision_id,
    -- Breaks ties alike in every run.
    group_key(member.decision_id) AS lot,
    member.agency_id,
    member.period,
    member.obstacle,
    member.officer,
    member.case_key,
    member.party_kind,
    member.violation_item,
    member.decision_date,
    days_between(DATE '1970-01-01', member.decision_date) AS day,
    member.kinds,
    member.kind_grade,
    -- The item: what facts weigh in it is learnt over all epochs.
    group_key(
        coalesce(plain_item(member.violation_item), '?') || '/' || member.party_kind || '/' || member.measure || '/' || coalesce(member.base_sum, '?')
    ) AS item_id,
    -- The item in one epoch: one version of the clause and of the benchmark.
    group_key(
        coalesce(plain_item(member.violation_item), '?') || '/' || member.party_kind || '/' || member.measure || '/' || coalesce(member.base_sum, '?')
        || '/' || coalesce(member.governing_benchmark_id, '?') || '/' || coalesce(member.governing_benchmark_version, '?')
        || '/' || coalesce(member.statutory_range_id, member.cited_basis, '?')
    ) AS item_epoch_id,
    group_key(member.comparable_group_key) AS signature_id,
    member.harm,
    member.circumstances,
    member.role,
    least(member.repeat_count, 5) AS repeats,
    CASE WHEN member.value_of_goods > 0 THEN ln(CAST(member.value_of_goods AS DOUBLE)) WHEN member.value_of_goods IS NOT NULL THEN 0 END AS ln_value,
    CASE WHEN member.illegal_gains > 0 THEN ln(CAST(member.illegal_gains AS DOUBLE)) WHEN member.illegal_gains IS NOT NULL THEN 0 END AS ln_gains,
    -- The recorded facts, the size of the sums aside. A fact that was not recorded is a value of its own.
    group_key(
        coalesce(member.harm, '?') || '/' || coalesce(member.circumstances, '?') || '/' || coalesce(member.role, '?')
        || '/' || coalesce(CAST(least(member.repeat_count, 5) AS VARCHAR), '?')
        || '/' || CASE WHEN member.value_of_goods IS NULL THEN '?' ELSE '' END || '/' || CASE WHEN member.illegal_gains IS NULL THEN '?' ELSE '' END
    ) AS facts_id,
    member.tier_cited,
    member.tier_rank,
    -- The benchmark on record has no such tier.
    member.is_tier_unknown,
    member.fine,
    member.illegal_gains,
    member.confiscation,
    member.measure,
    member.base_amount,
    -- Natural logarithm of yuan, or of times the base where the range is a multiple or a percentage.
    CASE WHEN member.obstacle IS NULL AND member.measured_fine > 0 THEN ln(member.measured_fine) END AS ln_fine,
    CASE WHEN member.range_upper > member.range_lower THEN ln(ratio(member.range_upper, member.range_lower)) END AS log_range,
    CASE
        WHEN member.fine > 0 AND member.range_upper > member.range_lower
            THEN ratio(ln(ratio(member.fine, member.range_lower)), ln(ratio(member.range_upper, member.range_lower)))
    END AS position,
    reason_of(member.explanation) AS other_reason,
    reason_of(member.reduction_ground) AS reduction_ground,
    coalesce(member.adjusted_application_approved, FALSE) AS is_adjusted,
    member.collective_discussion_date IS NOT NULL AS was_discussed,
    member.lacks_basis,
    member.harm IS NULL AND member.circumstances IS NULL AS lacks_facts
FROM comparable_group_member AS member
