-- The penalties at hand as the study of equal treatment sees them, with who the party is, under which rule they stand and what
-- was recorded of them. One row a penalty decision.
SELECT
    measured_case.*,
    member.party_name,
    member.party_key,
    -- One version of the clause and of the benchmark, whoever the party is.
    group_key(
        coalesce(member.governing_benchmark_id, '?') || '/' || coalesce(member.governing_benchmark_version, '?')
        || '/' || coalesce(member.statutory_range_id, member.cited_basis, '?') || '/' || member.measure || '/' || coalesce(member.base_sum, '?')
    ) AS basis_id,
    member.conduct_date IS NOT NULL AS has_conduct_date,
    member.cited_basis IS NOT NULL AS has_basis,
    member.benchmark_cited IS NOT NULL AS has_benchmark,
    member.amount_ambiguity,
    member.is_mixed,
    coalesce(member.is_far_off, FALSE) AS is_far_off,
    member.number_of_candidates > 1 OR (member.number_of_candidates = 0 AND member.has_citation) AS is_benchmark_unclear,
    member.place_in_statute,
    member.place_in_tier,
    member.range_lower,
    member.range_upper
FROM measured_case
INNER JOIN comparable_group_member AS member ON member.decision_id = measured_case.decision_id
