-- Which decisions may serve as typical cases? The most central decision of each large group of like cases that were decided alike, if its
-- record gives full reasons, it stood in review and litigation, and nothing is suspected of it. One row per group, the largest first.
WITH members AS (
    SELECT *, ln(measured_fine) AS log_fine
    FROM comparable_group_member
    WHERE obstacle IS NULL AND measured_fine > 0
),
groups AS (
    SELECT
        comparable_group_id,
        count(DISTINCT case_key) AS cases,
        count(DISTINCT agency_id) AS agencies,
        median_of(array_agg(log_fine)) AS middle,
        quantile_of(array_agg(log_fine), 0.25) AS lower_quartile,
        quantile_of(array_agg(log_fine), 0.75) AS upper_quartile,
        min(decision_date) AS first_date,
        max(decision_date) AS last_date
    FROM members
    GROUP BY comparable_group_id
    HAVING count(DISTINCT case_key) >= $least_cases
),
suspected AS (
    SELECT decision_id FROM stored.finding WHERE run_id = $run_id AND decision_id IS NOT NULL
    UNION
    -- The decisions behind a finding on several of them.
    SELECT compared.decision_id
    FROM stored.finding_comparable AS compared
    INNER JOIN stored.finding AS finding ON finding.run_id = compared.run_id AND finding.finding_id = compared.finding_id
    WHERE compared.run_id = $run_id AND compared.departs_by IS NOT NULL
),
eligible AS (
    SELECT
        members.*,
        groups.cases,
        groups.agencies,
        groups.middle,
        groups.lower_quartile,
        groups.upper_quartile,
        groups.first_date,
        groups.last_date
    FROM members
    INNER JOIN groups ON groups.comparable_group_id = members.comparable_group_id
    LEFT JOIN suspected ON suspected.decision_id = members.decision_id
    WHERE suspected.decision_id IS NULL
        -- Full reasons: the facts, what was weighed, the rule and the benchmark.
        AND text_length(members.facts) >= $least_facts
        AND members.circumstances IS NOT NULL
        AND members.legal_basis IS NOT NULL
        AND coalesce(members.benchmark_cited, '') <> ''
        AND members.tier_cited IS NOT NULL
        -- Cases of minors are never published.
        AND NOT names_one_of(coalesce(members.facts, '') || coalesce(members.circumstances, ''), '未成年、未满十八、未满18')
        -- Decided alike: the middle half of the fines within this share of each other.
        AND exp(groups.upper_quartile - groups.lower_quartile) <= 1 + $tolerated_spread
),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY comparable_group_id ORDER BY abs(log_fine - middle), text_length(facts) DESC NULLS LAST, decision_id ASC) AS place
    FROM eligible
)
SELECT
    decision_id,
    agency_id,
    document_number,
    case_id,
    decision_date,
    violation_item,
    party_name,
    party_kind,
    officer,
    reviewer,
    facts,
    circumstances,
    legal_basis,
    benchmark_cited,
    tier_cited,
    kinds,
    fine,
    measure,
    measured_fine,
    exp(middle) AS middle_fine,
    exp(lower_quartile) AS lower_quartile_fine,
    exp(upper_quartile) AS upper_quartile_fine,
    cases,
    agencies,
    first_date,
    last_date
FROM ranked
WHERE place = 1
ORDER BY cases DESC, violation_item ASC NULLS LAST, decision_id ASC
