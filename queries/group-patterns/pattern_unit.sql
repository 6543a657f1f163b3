-- Whose practice is examined: agencies against agencies, and officers against colleagues of their agency.
-- One row per agency and per officer of an agency.
WITH officers AS (
    SELECT agency_id, officer, min(first_date) AS first_date, max(last_date) AS last_date
    FROM pattern_case
    GROUP BY agency_id, officer
),
units AS (
    SELECT 'agency' AS level, agency_id, CAST(NULL AS VARCHAR) AS officer, min(first_date) AS first_date, max(last_date) AS last_date
    FROM officers
    GROUP BY agency_id
    UNION ALL
    SELECT 'officer' AS level, agency_id, officer, first_date, last_date FROM officers WHERE officer IS NOT NULL
)
SELECT
    CAST(row_number() OVER (ORDER BY level ASC, agency_id ASC, officer ASC NULLS LAST) AS INTEGER) AS unit_id,
    level,
    agency_id,
    officer,
    first_date,
    last_date
FROM units
