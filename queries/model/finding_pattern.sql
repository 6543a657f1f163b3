-- Dismissals of a pattern: findings of one check on one agency and violation item, of one kind of party if one is named. One row a
-- pattern, as it was dismissed last.
--   how_ended: NULL = it holds on the day; lifted = somebody gave another word on the pattern since, at lifted_at; time-over = its last
--   day is past.
CREATE OR REPLACE VIEW finding_pattern AS
WITH words AS (
    SELECT
        finding_event.event_number,
        finding_event.run_id,
        finding_event.check_id,
        -- The id of an agency may be another one by now, once it was registered: the log keeps that of the day.
        coalesce(finding.agency_id, finding_event.agency_id) AS agency_id,
        finding_event.violation_item,
        finding_event.party_kind,
        finding_event.happened_at,
        finding_event.happened_on,
        finding_event.by_whom,
        finding_event.outcome,
        finding_event.reason,
        finding_event.until
    FROM stored.finding_event AS finding_event
    LEFT JOIN stored.finding AS finding ON finding.run_id = finding_event.run_id AND finding.finding_id = finding_event.finding_id
    WHERE finding_event.scope = 'pattern'
),
dismissals AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY check_id, agency_id, violation_item, party_kind
            ORDER BY coalesce(event_number, 0) DESC
        ) AS recency
    FROM words
    WHERE outcome = 'dismissed'
),
-- The last word on a pattern counts. Any other outcome lifts it; said of all kinds of party, it lifts those of each.
lifts AS (
    SELECT dismissals.event_number, min(lift.happened_at) AS lifted_at
    FROM dismissals
    INNER JOIN words AS lift
        ON lift.outcome <> 'dismissed'
        AND lift.event_number > dismissals.event_number
        AND lift.check_id = dismissals.check_id
        AND lift.agency_id = dismissals.agency_id
        AND coalesce(lift.violation_item, '') = coalesce(dismissals.violation_item, '')
        AND (lift.party_kind IS NULL OR lift.party_kind = dismissals.party_kind)
    GROUP BY dismissals.event_number
)
SELECT
    dismissals.event_number,
    dismissals.run_id,
    dismissals.check_id,
    dismissals.agency_id,
    dismissals.violation_item,
    dismissals.party_kind,
    dismissals.happened_on,
    dismissals.by_whom,
    dismissals.reason,
    dismissals.until,
    lifts.lifted_at,
    CASE
        WHEN lifts.lifted_at IS NOT NULL THEN 'lifted'
        WHEN dismissals.until < as_of_date() THEN 'time-over'
    END AS how_ended
FROM dismissals
LEFT JOIN lifts ON lifts.event_number = dismissals.event_number
WHERE dismissals.recency = 1;
