-- In one case, do parties with the same role and the same recorded facts get the same penalty?
-- One row per case and position, a position being all that is recorded of the parties' part, facts and basis.
WITH cases_with_several_parties AS (
    SELECT agency_id, case_id
    FROM co_party
    GROUP BY agency_id, case_id
    HAVING count(DISTINCT party) > 1
),
members AS (
    SELECT
        co_party.*,
        coalesce(co_party.fine, 0) AS own_fine,
        min(CASE WHEN co_party.obstacle IS NULL THEN coalesce(co_party.fine, 0) END) OVER (
            PARTITION BY co_party.position_id
        ) AS least_fine
    FROM co_party
    INNER JOIN cases_with_several_parties AS several
        ON several.agency_id = co_party.agency_id AND several.case_id = co_party.case_id
),
positions AS (
    SELECT
        agency_id,
        case_id,
        position_id,
        min(period) AS period,
        min(violation_item) AS violation_item,
        min(role) AS role,
        count(DISTINCT party) FILTER (WHERE obstacle IS NULL) AS parties,
        count(*) FILTER (WHERE obstacle IS NULL) AS decisions,
        min(obstacle) AS obstacle,
        count(DISTINCT kind_grade) FILTER (WHERE obstacle IS NULL) AS different_grades,
        count(DISTINCT graded_kinds) FILTER (WHERE obstacle IS NULL) AS different_kinds,
        min(own_fine) FILTER (WHERE obstacle IS NULL) AS lowest_fine,
        max(own_fine) FILTER (WHERE obstacle IS NULL) AS highest_fine,
        max(CASE WHEN role IS NULL AND harm IS NULL THEN 1 ELSE 0 END) = 1 AS lacks_facts,
        -- A ground for reduction explains the lowest fine, never the highest.
        max(coalesce(
            CASE WHEN own_fine = least_fine THEN reason_of(reduction_ground) END,
            CASE WHEN adjusted_application_approved THEN 'adjusted_application_approved' END
        )) FILTER (WHERE obstacle IS NULL) AS recorded_reason,
        max(CASE WHEN reason_of(explanation) IS NOT NULL THEN 1 ELSE 0 END) = 1 AS has_remark
    FROM members
    GROUP BY agency_id, case_id, position_id
),
judged AS (
    SELECT
        *,
        CASE
            WHEN parties < 2 THEN coalesce(obstacle, 'different-position')
            WHEN decisions > parties THEN 'several-decisions-a-party'
        END AS reason
    FROM positions
),
verdicts AS (
    SELECT
        *,
        highest_fine > $tolerated_ratio * lowest_fine AS has_unlike_fines,
        CASE
            WHEN reason IS NOT NULL THEN NULL
            WHEN different_grades > 1 THEN 'kinds-differ'
            -- Fined or not fined beside another penalty is a difference in kind, not in amount.
            WHEN different_kinds > 1 AND lowest_fine = 0 THEN 'kinds-differ'
            WHEN highest_fine > $tolerated_ratio * lowest_fine THEN 'fines-differ'
            WHEN different_kinds > 1 THEN 'kinds-differ'
        END AS verdict
    FROM judged
),
outcomes AS (
    SELECT
        *,
        CASE
            WHEN reason IS NOT NULL THEN 'not applicable'
            WHEN verdict IS NOT NULL THEN 'flagged'
            ELSE 'clear'
        END AS outcome
    FROM verdicts
)
SELECT
    position_id AS subject_id,
    agency_id,
    period,
    outcome,
    reason,
    verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN recorded_reason IS NOT NULL THEN 'notice'
        WHEN lacks_facts THEN 'low'
        WHEN has_remark THEN 'medium'
        -- A lesser kind beside the same most severe one, the fines basically the same.
        WHEN different_grades = 1 AND NOT has_unlike_fines THEN 'medium'
        ELSE 'high'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CASE WHEN outcome = 'flagged' THEN highest_fine END AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CASE WHEN outcome = 'flagged' THEN recorded_reason END AS explanation,
    case_id,
    violation_item,
    role,
    parties,
    lowest_fine,
    highest_fine,
    round(ratio(highest_fine, lowest_fine), 4) AS fine_ratio
FROM outcomes
