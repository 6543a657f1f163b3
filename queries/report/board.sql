-- The annual-statistics board on a day: who owes what for which year, and how it stands; who is let off, and why.
WITH duties AS (
    SELECT
        annual_duty.*,
        duty_state(due_date, has_arrived, arrival_date, CAST($as_of AS DATE)) AS arrival_state
    FROM annual_duty
    WHERE is_owed OR duty_exemption IS NOT NULL
)
SELECT
    agency.agency_id,
    agency.name AS agency_name,
    agency.level,
    agency.sector,
    duties.duty,
    duties.year_number,
    duties.due_date,
    CASE
        WHEN NOT duties.is_owed THEN 'exempt'
        WHEN duties.revised_date <= CAST($as_of AS DATE) AND duties.arrival_state = 'on time' THEN 'revised'
        WHEN duties.returned_date <= CAST($as_of AS DATE) AND NOT coalesce(duties.revised_date <= CAST($as_of AS DATE), FALSE) THEN 'returned'
        ELSE duties.arrival_state
    END AS state,
    CASE WHEN duties.arrival_date <= CAST($as_of AS DATE) THEN duties.arrival_date END AS received_date,
    CASE WHEN duties.arrival_date <= CAST($as_of AS DATE) AND duties.days_late > 0 THEN duties.days_late END AS days_late,
    duties.is_nil AND duties.arrival_date <= CAST($as_of AS DATE) AS is_nil,
    CASE WHEN duties.returned_date <= CAST($as_of AS DATE) THEN duties.returned_date END AS returned_date,
    CASE WHEN duties.revised_date <= CAST($as_of AS DATE) THEN duties.revised_date END AS revised_date,
    CASE WHEN duties.published_on <= CAST(CAST($as_of AS DATE) AS VARCHAR) THEN duties.published_on END AS published_on,
    CASE WHEN duties.is_owed THEN duties.return_reason ELSE duties.duty_exemption END AS reason
FROM duties
INNER JOIN agency ON agency.agency_id = duties.agency_id
ORDER BY duties.year_number DESC, duties.duty ASC, agency.name ASC
