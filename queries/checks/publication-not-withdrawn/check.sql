-- Was a published penalty withdrawn within three working days after it was annulled, varied or found unlawful?
-- One row per penalty document that was annulled, varied or found unlawful.
WITH withdrawing AS (
    SELECT agency_id AS withdrawing_agency FROM decision_procedure WHERE has_withdrawal GROUP BY agency_id
),
examined AS (
    SELECT
        examined_clock.*,
        -- Set for judgments only.
        CASE WHEN own_due_day = due_day THEN own_due_day END AS appeal_day,
        CASE
            WHEN hindrance IS NOT NULL THEN hindrance
            WHEN state = 'overdue' AND withdrawing_agency IS NULL THEN 'step-not-recorded-by-agency'
            WHEN
                state = 'overdue' AND ratio(
                    sum(CASE WHEN state IN ('in time', 'late') THEN 1 ELSE 0 END) OVER (PARTITION BY agency_id),
                    sum(CASE WHEN state IN ('in time', 'late', 'overdue') THEN 1 ELSE 0 END) OVER (PARTITION BY agency_id)
                ) < $recorded_share THEN 'seldom-recorded-by-agency'
        END AS reason
    FROM examined_clock
    LEFT JOIN withdrawing ON withdrawing_agency = agency_id
    WHERE rule = 'publication-withdrawal'
),
judged AS (
    SELECT
        examined.*,
        outcome_of(reason, FALSE, state IN ('late', 'overdue')) AS outcome
    FROM examined
)
SELECT
    judged.*,
    CASE WHEN outcome = 'flagged' THEN CASE state WHEN 'late' THEN 'withdrawn-late' ELSE 'no-withdrawal-on-record' END END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN explanation IS NOT NULL THEN 'notice'
        WHEN state = 'late' THEN 'medium'
        ELSE 'low'
    END AS severity
FROM judged
