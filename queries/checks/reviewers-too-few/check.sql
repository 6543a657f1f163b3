-- Are an agency's legal reviewers at least the asked share of those who enforce, and are new ones qualified?
-- One row per agency, year and question: their number, and the qualification of those who review for the first time.
WITH counts AS (
    SELECT
        agency_id,
        year AS year_number,
        agreed(min(enforcement_staff), max(enforcement_staff)) AS staff,
        agreed(min(legal_reviewers), max(legal_reviewers)) AS reviewers,
        agreed(min(new_reviewers), max(new_reviewers)) AS newcomers,
        agreed(min(qualified_new_reviewers), max(qualified_new_reviewers)) AS qualified,
        coalesce(min(enforcement_staff) < max(enforcement_staff) OR min(legal_reviewers) < max(legal_reviewers), FALSE) AS numbers_differ,
        coalesce(min(new_reviewers) < max(new_reviewers) OR min(qualified_new_reviewers) < max(qualified_new_reviewers), FALSE) AS qualifications_differ
    FROM stored.staff_count
    WHERE year <= extract(YEAR FROM CAST($as_of AS DATE))
    GROUP BY agency_id, year
),
questions AS (
    SELECT
        agency_id || '/' || CAST(year_number AS VARCHAR) || '/number' AS subject_id,
        *,
        share_rounded_up($share, staff) AS needed,
        CASE
            WHEN numbers_differ OR reviewers > staff THEN 'counts-contradict'
            WHEN staff IS NULL OR reviewers IS NULL THEN 'counts-not-recorded'
            WHEN staff = 0 THEN 'no-staff'
        END AS obstacle,
        CASE WHEN reviewers < share_rounded_up($share, staff) THEN 'too-few-reviewers' END AS shortfall
    FROM counts
    UNION ALL
    SELECT
        agency_id || '/' || CAST(year_number AS VARCHAR) || '/qualification' AS subject_id,
        *,
        NULL AS needed,
        CASE
            WHEN qualifications_differ OR qualified > newcomers THEN 'counts-contradict'
            WHEN newcomers IS NULL THEN 'newcomers-not-recorded'
            WHEN newcomers > 0 AND qualified IS NULL THEN 'newcomers-not-recorded'
        END AS obstacle,
        CASE WHEN qualified < newcomers THEN 'not-qualified' END AS shortfall
    FROM counts
),
compared AS (
    SELECT *, CASE WHEN obstacle IS NULL THEN shortfall END AS finding FROM questions
)
SELECT
    subject_id,
    agency_id,
    CAST(year_number AS VARCHAR) AS period,
    outcome_of(obstacle, FALSE, finding IS NOT NULL) AS outcome,
    obstacle AS reason,
    finding AS verdict,
    CASE finding WHEN 'too-few-reviewers' THEN 'low' WHEN 'not-qualified' THEN 'medium' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    year_number,
    staff,
    reviewers,
    CAST($share AS DOUBLE) AS asked_share,
    needed,
    newcomers,
    qualified
FROM compared
