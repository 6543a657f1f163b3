-- How each finding stands on the day. One row a finding that any run showed.
--   state: new, open, asked, explained, confirmed, dismissed, corrected, reopened, expired; event_number: the event that set it, NULL
--   while nobody recorded it yet.
--   own_state: without dismissals of patterns. is_unrecorded: it came about by itself and no event says so.
--   is_current: the latest run shows it. is_first: no earlier run did, as far as the runs or the events tell.
CREATE OR REPLACE VIEW finding_state AS
-- Of all runs only what tells the first and the last: the findings of a thousand nights are many.
WITH places AS (
    SELECT finding.finding_id, min(runs.place) AS last_place, max(runs.place) AS first_place
    FROM stored.finding AS finding
    INNER JOIN finished_run AS runs ON runs.run_id = finding.run_id
    GROUP BY finding.finding_id
),
seen AS (
    SELECT finding.*, places.last_place, places.first_place
    FROM places
    INNER JOIN finished_run AS runs ON runs.place = places.last_place
    INNER JOIN stored.finding AS finding ON finding.run_id = runs.run_id AND finding.finding_id = places.finding_id
),
events AS (
    SELECT
        finding_event.*,
        row_number() OVER (PARTITION BY finding_event.finding_id ORDER BY coalesce(finding_event.event_number, 0) DESC) AS recency,
        count(*) OVER (PARTITION BY finding_event.finding_id) AS events,
        -- Of a run that is not on record any more, because the database was made anew since.
        max(CASE WHEN runs.run_id IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY finding_event.finding_id) AS is_from_before
    FROM stored.finding_event AS finding_event
    LEFT JOIN finished_run AS runs ON runs.run_id = finding_event.run_id
),
-- Which patterns that hold no more covered which findings, while some run showed them.
formerly_covered AS (
    SELECT
        shown.finding_id,
        finding_pattern.how_ended,
        row_number() OVER (PARTITION BY shown.finding_id ORDER BY coalesce(finding_pattern.event_number, 0) DESC) AS recency
    FROM finding_pattern
    INNER JOIN stored.run AS said_in ON said_in.run_id = finding_pattern.run_id
    INNER JOIN stored.finding AS shown
        ON shown.check_id = finding_pattern.check_id
        AND shown.agency_id = finding_pattern.agency_id
        AND coalesce(shown.violation_item, '') = coalesce(finding_pattern.violation_item, '')
        AND (finding_pattern.party_kind IS NULL OR shown.party_kind = finding_pattern.party_kind)
    INNER JOIN finished_run AS runs
        ON runs.run_id = shown.run_id
        AND runs.started_at >= said_in.started_at
        AND runs.as_of <= finding_pattern.until
        AND (finding_pattern.lifted_at IS NULL OR runs.started_at < finding_pattern.lifted_at)
    WHERE finding_pattern.how_ended IS NOT NULL
),
own_states AS (
    SELECT
        seen.finding_id,
        seen.run_id,
        runs.run_id AS first_run_id,
        seen.check_id,
        seen.agency_id,
        seen.period,
        seen.violation_item,
        seen.party_kind,
        seen.decision_id,
        seen.severity,
        seen.verdict,
        seen.fingerprint,
        seen.last_place = 1 AS is_current,
        seen.first_place = 1 AND coalesce(events.is_from_before, 0) = 0 AS is_first,
        coalesce(events.events, 0) AS events,
        CASE
            -- What was judged is not what stands there now.
            WHEN events.outcome IN ('explained', 'confirmed', 'dismissed', 'corrected') AND events.fingerprint <> seen.fingerprint THEN 'reopened'
            -- What was said to be corrected was gone, and is there again as it was.
            WHEN events.outcome = 'corrected' AND correction_undone.finding_id IS NOT NULL THEN 'reopened'
            -- A later dismissal of the same pattern takes the place of this one.
            WHEN events.outcome = 'dismissed' AND events.scope = 'pattern' AND own_pattern.event_number IS NOT NULL
                THEN CASE own_pattern.how_ended WHEN 'lifted' THEN 'reopened' WHEN 'time-over' THEN 'expired' ELSE 'dismissed' END
            -- What was confirmed stays so: there the day is that of the correction.
            WHEN events.outcome IN ('open', 'asked', 'explained', 'dismissed') AND events.until < as_of_date() THEN 'expired'
            -- Nobody looked at it alone, but it was dismissed with others like it: it is not new.
            WHEN coalesce(events.outcome, 'new') = 'new' AND formerly_covered.how_ended = 'lifted' THEN 'reopened'
            WHEN coalesce(events.outcome, 'new') = 'new' AND formerly_covered.how_ended = 'time-over' THEN 'expired'
            ELSE coalesce(events.outcome, 'new')
        END AS own_state,
        CASE
            WHEN events.outcome IN ('explained', 'confirmed', 'dismissed', 'corrected') AND events.fingerprint <> seen.fingerprint THEN 'changed'
            WHEN events.outcome = 'corrected' THEN 'came-back'
            ELSE 'lifted'
        END AS why_reopened,
        events.event_number,
        events.happened_on,
        events.by_whom,
        events.outcome AS last_outcome,
        events.reason,
        events.scope,
        events.until,
        events.owner,
        events.agency_reply,
        events.document_number
    FROM seen
    INNER JOIN finished_run AS runs ON runs.place = seen.first_place
    LEFT JOIN events ON events.finding_id = seen.finding_id AND events.recency = 1
    LEFT JOIN finding_pattern AS own_pattern
        ON events.scope = 'pattern'
        AND own_pattern.check_id = seen.check_id
        AND own_pattern.agency_id = seen.agency_id
        AND coalesce(own_pattern.violation_item, '') = coalesce(events.violation_item, '')
        AND coalesce(own_pattern.party_kind, '') = coalesce(events.party_kind, '')
    LEFT JOIN correction_undone ON correction_undone.finding_id = seen.finding_id
    LEFT JOIN formerly_covered ON formerly_covered.finding_id = seen.finding_id AND formerly_covered.recency = 1
),
covering AS (
    SELECT
        own_states.finding_id,
        finding_pattern.event_number,
        finding_pattern.happened_on,
        finding_pattern.by_whom,
        finding_pattern.reason,
        finding_pattern.until,
        row_number() OVER (PARTITION BY own_states.finding_id ORDER BY coalesce(finding_pattern.event_number, 0) DESC) AS recency
    FROM own_states
    INNER JOIN finding_pattern
        ON finding_pattern.how_ended IS NULL
        AND finding_pattern.check_id = own_states.check_id
        AND finding_pattern.agency_id = own_states.agency_id
        AND coalesce(finding_pattern.violation_item, '') = coalesce(own_states.violation_item, '')
        AND (finding_pattern.party_kind IS NULL OR finding_pattern.party_kind = own_states.party_kind)
    -- Somebody who took up the single finding, or judged it, has the last word on it.
    WHERE own_states.own_state IN ('new', 'reopened', 'expired')
        OR (own_states.own_state = 'open' AND own_states.event_number < finding_pattern.event_number)
        OR (own_states.own_state = 'dismissed' AND own_states.scope = 'pattern' AND own_states.event_number < finding_pattern.event_number)
)
SELECT
    own_states.finding_id,
    own_states.run_id,
    own_states.first_run_id,
    own_states.check_id,
    own_states.agency_id,
    own_states.period,
    own_states.violation_item,
    own_states.party_kind,
    own_states.decision_id,
    own_states.severity,
    own_states.verdict,
    own_states.fingerprint,
    own_states.is_current,
    own_states.is_first,
    own_states.events,
    CASE WHEN covering.finding_id IS NULL THEN own_states.own_state ELSE 'dismissed' END AS state,
    own_states.own_state,
    covering.finding_id IS NOT NULL OR (own_states.own_state = 'dismissed' AND own_states.scope = 'pattern') AS is_by_pattern,
    own_states.own_state <> coalesce(own_states.last_outcome, '') AS is_unrecorded,
    CASE own_states.own_state WHEN 'new' THEN 'first-found' WHEN 'expired' THEN 'time-over' ELSE own_states.why_reopened END AS reason_by_itself,
    CASE
        WHEN covering.finding_id IS NOT NULL THEN covering.event_number
        WHEN own_states.own_state = own_states.last_outcome THEN own_states.event_number
    END AS event_number,
    CASE WHEN covering.finding_id IS NULL THEN own_states.happened_on ELSE covering.happened_on END AS happened_on,
    CASE WHEN covering.finding_id IS NULL THEN own_states.by_whom ELSE covering.by_whom END AS by_whom,
    CASE WHEN covering.finding_id IS NULL THEN own_states.reason ELSE covering.reason END AS reason,
    CASE WHEN covering.finding_id IS NULL THEN own_states.until ELSE covering.until END AS until,
    own_states.owner,
    own_states.agency_reply,
    own_states.document_number
FROM own_states
LEFT JOIN covering ON covering.finding_id = own_states.finding_id AND covering.recency = 1;
