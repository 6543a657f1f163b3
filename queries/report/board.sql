-- The annual-statistics board on a day: who owes what for which year, and how it stands.
SELECT
    agency.name AS agency_name,
    annual_duty.duty,
    annual_duty.year_number,
    annual_duty.due_date,
    duty_state(annual_duty.due_date, annual_duty.has_arrived, annual_duty.arrival_date, CAST($as_of AS DATE)) AS state,
    CASE WHEN annual_duty.arrival_date <= CAST($as_of AS DATE) THEN annual_duty.arrival_date END AS received_date,
    CASE
        WHEN annual_duty.arrival_date <= CAST($as_of AS DATE) AND annual_duty.days_late > 0 THEN annual_duty.days_late
    END AS days_late,
    annual_duty.is_nil AND annual_duty.arrival_date <= CAST($as_of AS DATE) AS is_nil
FROM annual_duty
INNER JOIN agency ON agency.agency_id = annual_duty.agency_id
WHERE annual_duty.is_owed
ORDER BY annual_duty.year_number DESC, annual_duty.duty ASC, agency.name ASC
