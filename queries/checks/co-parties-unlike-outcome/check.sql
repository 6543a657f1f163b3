-- In one case, do parties with the same role and the same recorded facts get the same penalty?
-- One row per case and position, a position being all that is recorded of the parties' part and facts.
WITH cases_with_several_parties AS (
    SELECT agency_id, case_id
    FROM co_party
    GROUP BY agency_id, case_id
    HAVING count(DISTINCT party) > 1
),
positions AS (
    SELECT
        co_party.agency_id,
        co_party.case_id,
        co_party.position_id,
        min(co_party.period) AS period,
        min(co_party.violation_item) AS violation_item,
        min(co_party.role) AS role,
        count(DISTINCT co_party.party) FILTER (WHERE co_party.obstacle IS NULL) AS parties,
        min(co_party.obstacle) AS obstacle,
        count(DISTINCT co_party.kinds) FILTER (WHERE co_party.obstacle IS NULL) AS different_kinds,
        min(coalesce(co_party.fine, 0)) FILTER (WHERE co_party.obstacle IS NULL) AS lowest_fine,
        max(coalesce(co_party.fine, 0)) FILTER (WHERE co_party.obstacle IS NULL) AS highest_fine,
        max(coalesce(
            CASE WHEN co_party.reduction_ground <> '' THEN co_party.reduction_ground END,
            CASE WHEN co_party.adjusted_application_approved THEN 'adjusted_application_approved' END,
            CASE WHEN co_party.explanation <> '' THEN co_party.explanation END
        )) FILTER (WHERE co_party.obstacle IS NULL) AS recorded_reason
    FROM co_party
    INNER JOIN cases_with_several_parties AS several
        ON several.agency_id = co_party.agency_id AND several.case_id = co_party.case_id
    GROUP BY co_party.agency_id, co_party.case_id, co_party.position_id
),
judged AS (
    SELECT
        *,
        CASE
            WHEN parties < 2 THEN 'not applicable'
            WHEN different_kinds > 1 THEN 'flagged'
            WHEN highest_fine > $tolerated_ratio * lowest_fine THEN 'flagged'
            ELSE 'clear'
        END AS outcome
    FROM positions
)
SELECT
    position_id AS subject_id,
    agency_id,
    period,
    outcome,
    CASE WHEN outcome = 'not applicable' THEN coalesce(obstacle, 'different-position') END AS reason,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN different_kinds > 1 THEN 'kinds-differ'
        ELSE 'fines-differ'
    END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN recorded_reason IS NOT NULL THEN 'notice'
        ELSE 'high'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CASE WHEN outcome = 'flagged' THEN lowest_fine END AS expected_lower,
    CASE WHEN outcome = 'flagged' THEN lowest_fine * $tolerated_ratio END AS expected_upper,
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
FROM judged
