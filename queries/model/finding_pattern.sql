-- Dismissals of a pattern that hold on the day: findings of one check on one agency and violation item, of one kind of party if one
-- is named. One row a pattern.
CREATE OR REPLACE VIEW finding_pattern AS
WITH pattern_events AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY check_id, agency_id, violation_item, party_kind
            ORDER BY coalesce(event_number, 0) DESC
        ) AS recency
    FROM stored.finding_event
    WHERE scope = 'pattern'
)
SELECT event_number, check_id, agency_id, violation_item, party_kind, happened_on, by_whom, reason, until
FROM pattern_events
-- The last word on a pattern counts. Any other outcome lifts it; said of all kinds of party, it lifts those of each.
WHERE recency = 1
    AND outcome = 'dismissed'
    AND until >= as_of_date()
    AND NOT EXISTS (
        SELECT 1
        FROM stored.finding_event AS lift
        WHERE lift.scope = 'pattern'
            AND lift.outcome <> 'dismissed'
            AND lift.event_number > pattern_events.event_number
            AND lift.check_id = pattern_events.check_id
            AND lift.agency_id = pattern_events.agency_id
            AND coalesce(lift.violation_item, '') = coalesce(pattern_events.violation_item, '')
            AND (lift.party_kind IS NULL OR lift.party_kind = pattern_events.party_kind)
    );
