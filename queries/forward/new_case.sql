-- Decisions of the last year that have not been compared yet, or were corrected since. One row a decision.
-- Older ones are no longer judged by what came before them: that is for the comparison of all with all.
WITH recent AS (
    SELECT
        penalty_case.n,
        penalty_case.decision_id,
        hash_text(
            penalty_case.agency_id || '/' || penalty_case.case_key || '/' || CAST(penalty_case.decision_date AS VARCHAR)
            || '/' || coalesce(penalty_case.violation_item, '?') || '/' || penalty_case.party_kind || '/' || penalty_case.kinds
            || '/' || coalesce(penalty_case.harm, '?') || '/' || coalesce(penalty_case.circumstances, '?') || '/' || coalesce(penalty_case.role, '?')
            || '/' || coalesce(CAST(penalty_case.repeats AS VARCHAR), '?')
            || '/' || coalesce(CAST(round(penalty_case.ln_value, 6) AS VARCHAR), '?') || '/' || coalesce(CAST(round(penalty_case.ln_gains, 6) AS VARCHAR), '?')
            || '/' || coalesce(penalty_case.tier_cited, '?') || '/' || CAST(penalty_case.fine AS VARCHAR)
            -- Multiples are not compared with sums: where the law on record changes what is measured, the comparison is made anew.
            || '/' || penalty_case.measure || '/' || coalesce(CAST(penalty_case.base_amount AS VARCHAR), '?')
        ) AS content_hash
    FROM penalty_case
    INNER JOIN practice_case ON practice_case.n = penalty_case.n
    WHERE penalty_case.decision_date > as_of_date() - 366
)
SELECT recent.n, recent.decision_id, recent.content_hash
FROM recent
LEFT JOIN stored.forward_comparison AS kept ON kept.decision_id = recent.decision_id
WHERE kept.content_hash IS DISTINCT FROM recent.content_hash
