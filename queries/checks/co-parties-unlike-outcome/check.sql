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
-- Parties decided under one text and parties decided under the next.
spans AS (
    SELECT
        position_id,
        min(decision_date) AS first_day,
        max(decision_date) AS last_day,
        coalesce(min(benchmark_version_cited) = max(benchmark_version_cited) AND count(benchmark_version_cited) = count(*), FALSE) AS cites_one_version
    FROM members
    WHERE obstacle IS NULL
    GROUP BY position_id
    HAVING min(decision_date) < max(decision_date)
),
mixed_positions AS (
    SELECT DISTINCT members.position_id
    FROM members
    INNER JOIN spans ON spans.position_id = members.position_id
    INNER JOIN law_change
        ON law_change.decision_id = members.decision_id
        AND law_change.changed_on > spans.first_day
        AND law_change.changed_on <= spans.last_day
        AND NOT (law_change.is_of_benchmark AND spans.cites_one_version)
    WHERE members.obstacle IS NULL
),
judged AS (
    SELECT
        positions.*,
        CASE
            WHEN parties < 2 THEN coalesce(obstacle, 'different-position')
            WHEN decisions > parties THEN 'several-decisions-a-party'
            -- Yuan beside ten thousand yuan: no law leaves so much room between two parties of one case.
            WHEN lowest_fine > 0 AND highest_fine >= 1000 * lowest_fine THEN 'unit-error-suspected'
            WHEN mixed_positions.position_id IS NOT NULL THEN 'mixed-law'
        END AS reason
    FROM positions
    LEFT JOIN mixed_positions ON mixed_positions.position_id = positions.position_id
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
