-- The decisions behind findings, with those of the same case, for their numbers and for the people who may not be named in what was said of
-- them. $ids: findings, joined by '|'. One row a finding and decision; is_own: the finding is on it.
WITH named AS (
    SELECT unnest(string_split($ids, '|')) AS finding_id
),
involved AS (
    SELECT finding.finding_id, finding.decision_id, TRUE AS is_own
    FROM stored.finding AS finding
    INNER JOIN named ON named.finding_id = finding.finding_id
    WHERE finding.decision_id IS NOT NULL
    UNION
    SELECT comparable.finding_id, comparable.decision_id, FALSE
    FROM stored.finding_comparable AS comparable
    INNER JOIN named ON named.finding_id = comparable.finding_id
),
wanted AS (
    SELECT finding_id, decision_id, max(CASE WHEN is_own THEN 1 ELSE 0 END) AS is_own
    FROM involved
    GROUP BY finding_id, decision_id
),
cases AS (
    SELECT DISTINCT wanted.finding_id, decision.agency_id, decision.case_id
    FROM wanted
    INNER JOIN completed_decision AS decision ON decision.decision_id = wanted.decision_id
    WHERE decision.case_id IS NOT NULL
),
behind AS (
    SELECT finding_id, decision_id, is_own FROM wanted
    UNION ALL
    SELECT cases.finding_id, decision.decision_id, 0
    FROM cases
    INNER JOIN completed_decision AS decision ON decision.agency_id = cases.agency_id AND decision.case_id = cases.case_id
)
SELECT
    behind.finding_id, max(behind.is_own) = 1 AS is_own, decision.decision_id, decision.agency_id, decision.case_id, decision.document_number, decision.party_name,
    decision.party_kind, decision.officer, decision.reviewer
FROM behind
INNER JOIN completed_decision AS decision ON decision.decision_id = behind.decision_id
GROUP BY ALL
