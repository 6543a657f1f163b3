-- The board of time limits on a day: what is due on it, what within so many working days, what is overdue. One row a limit and matter.
WITH limits AS (
    SELECT
        clock.rule,
        clock.agency_id,
        -- What a complaint is about may name people: its number only.
        CASE WHEN clock.rule = 'complaint-answer' THEN complaint.complaint_number ELSE clock.label END AS matter,
        decided.party_name,
        decided.party_kind,
        clock.start_day,
        clock.due_day,
        clock.working_days_left,
        clock.allowed,
        clock.unit,
        clock.instrument,
        clock.article,
        clock.state = 'overdue' AS is_overdue
    FROM clock
    LEFT JOIN stored.complaint AS complaint ON clock.rule = 'complaint-answer' AND complaint.complaint_id = clock.subject_id
    LEFT JOIN stored.decision AS decided ON decided.decision_id = clock.decision_id
    WHERE clock.state IN ('open', 'overdue')
),
duties AS (
    SELECT
        annual_duty.*,
        duty_state(due_date, has_arrived, arrival_date, CAST($as_of AS DATE)) AS arrival_state,
        coalesce(returned_date <= CAST($as_of AS DATE), FALSE) AND NOT coalesce(revised_date <= CAST($as_of AS DATE), FALSE) AS is_returned
    FROM annual_duty
    WHERE is_owed
),
owing AS (
    SELECT
        duties.duty AS rule,
        duties.agency_id,
        CAST(duties.year_number AS VARCHAR) AS matter,
        CAST(NULL AS VARCHAR) AS party_name,
        CAST(NULL AS VARCHAR) AS party_kind,
        CAST(NULL AS DATE) AS start_day,
        duties.due_date AS due_day,
        due_calendar.working_number - run_calendar.working_number AS working_days_left,
        CAST(NULL AS INTEGER) AS allowed,
        CAST(NULL AS VARCHAR) AS unit,
        '新绛县行政执法责任制制度' AS instrument,
        CASE duties.duty WHEN 'annual return' THEN '第二十七条第一款' ELSE '第二十七条第二款' END AS article,
        duties.due_date < CAST($as_of AS DATE) AS is_overdue
    FROM duties
    LEFT JOIN stored.calendar_day AS due_calendar ON due_calendar.day = duties.due_date
    LEFT JOIN stored.calendar_day AS run_calendar ON run_calendar.day = CAST($as_of AS DATE)
    WHERE duties.arrival_state IN ('not due', 'missing') OR duties.is_returned
),
all_limits AS (
    SELECT * FROM limits
    UNION ALL
    SELECT * FROM owing
),
grouped AS (
    SELECT
        all_limits.*,
        CASE
            WHEN is_overdue THEN 'overdue'
            WHEN due_day = CAST($as_of AS DATE) THEN 'today'
            -- Calendar days where the year of the last day has no calendar yet: rather too early than too late.
            WHEN coalesce(working_days_left, days_between(CAST($as_of AS DATE), due_day)) <= $days THEN 'soon'
        END AS standing
    FROM all_limits
)
SELECT
    grouped.standing,
    grouped.rule,
    coalesce(agency.name, grouped.agency_id) AS agency_name,
    grouped.matter,
    grouped.party_name,
    grouped.party_kind,
    grouped.start_day,
    grouped.due_day,
    grouped.working_days_left,
    grouped.allowed,
    grouped.unit,
    grouped.instrument,
    grouped.article
FROM grouped
LEFT JOIN agency ON agency.agency_id = grouped.agency_id
WHERE grouped.standing IS NOT NULL
ORDER BY
    CASE grouped.standing WHEN 'today' THEN 0 WHEN 'soon' THEN 1 ELSE 2 END ASC,
    -- Of what is overdue the latest first: there something can still be saved.
    CASE WHEN grouped.standing = 'overdue' THEN days_between(grouped.due_day, CAST($as_of AS DATE)) ELSE days_between(CAST($as_of AS DATE), grouped.due_day) END ASC,
    grouped.rule ASC,
    agency_name ASC,
    grouped.matter ASC NULLS LAST
