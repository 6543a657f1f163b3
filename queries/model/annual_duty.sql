-- What is owed each year: by every agency on the duty list its totals by January 15, by the justice bureau its
-- written analysis by January 31. One row per agency, duty and year. Returns are followed from the first year of which
-- at least half of those who owe one have sent it (else only the latest year on record), analyses from the first on
-- record: before that, records were not loaded, which is not the same as missing.
CREATE OR REPLACE VIEW annual_duty AS
WITH sent AS (
    SELECT agency_id, year, received_date, returned_date, return_reason, revised_date, is_nil
    FROM stored.annual_return
    UNION ALL
    SELECT
        agency_id,
        year,
        received_date,
        CAST(NULL AS DATE) AS returned_date,
        CAST(NULL AS VARCHAR) AS return_reason,
        CAST(NULL AS DATE) AS revised_date,
        is_nil
    FROM stored.return_form
),
years AS (
    SELECT DISTINCT year_of(decision_date) AS year_number FROM decision
    UNION
    SELECT DISTINCT year FROM sent
    UNION
    SELECT DISTINCT year FROM stored.bureau_analysis
),
return_years AS (
    SELECT
        sent.year AS year_number,
        ratio(
            count(DISTINCT sent.agency_id),
            (SELECT count(*) FROM agency WHERE owes_annual_return)
        ) AS share
    FROM sent
    INNER JOIN agency ON agency.agency_id = sent.agency_id AND agency.owes_annual_return
    GROUP BY sent.year
),
duties AS (
    SELECT
        agency.agency_id,
        'annual return' AS duty,
        years.year_number,
        calendar_date(years.year_number + 1, 1, 15) AS due_date,
        agency.owes_annual_return AS is_owed,
        CASE WHEN NOT agency.owes_annual_return THEN agency.duty_exemption END AS duty_exemption
    FROM agency
    CROSS JOIN years
    WHERE years.year_number >= (
            SELECT coalesce(min(year_number) FILTER (WHERE share >= 0.5), max(year_number)) FROM return_years
        )
        AND (agency.valid_from IS NULL OR year_of(agency.valid_from) <= years.year_number)
        AND (agency.valid_to IS NULL OR agency.valid_to >= calendar_date(years.year_number + 1, 1, 15))
    UNION ALL
    SELECT
        agency.agency_id,
        'bureau analysis' AS duty,
        years.year_number,
        calendar_date(years.year_number + 1, 1, 31) AS due_date,
        TRUE AS is_owed,
        CAST(NULL AS VARCHAR) AS duty_exemption
    FROM agency
    CROSS JOIN years
    WHERE agency.is_justice_bureau
        AND years.year_number >= (SELECT min(year) FROM stored.bureau_analysis)
        AND (agency.valid_from IS NULL OR year_of(agency.valid_from) <= years.year_number)
        AND (agency.valid_to IS NULL OR agency.valid_to >= calendar_date(years.year_number + 1, 1, 31))
),
arrivals AS (
    SELECT
        agency_id,
        'annual return' AS duty,
        year AS year_number,
        min(received_date) AS arrival_date,
        max(CASE WHEN is_nil THEN 1 ELSE 0 END) = 1 AS is_nil,
        max(returned_date) AS returned_date,
        max(return_reason) AS return_reason,
        max(revised_date) AS revised_date,
        max(received_date) AS latest_date
    FROM sent
    GROUP BY agency_id, year
    UNION ALL
    SELECT
        agency_id,
        'bureau analysis' AS duty,
        year AS year_number,
        min(sent_date) AS arrival_date,
        FALSE AS is_nil,
        CAST(NULL AS DATE) AS returned_date,
        CAST(NULL AS VARCHAR) AS return_reason,
        CAST(NULL AS DATE) AS revised_date,
        CAST(NULL AS DATE) AS latest_date
    FROM stored.bureau_analysis
    GROUP BY agency_id, year
)
SELECT
    duties.agency_id,
    duties.duty,
    duties.year_number,
    duties.due_date,
    duties.is_owed,
    duties.duty_exemption,
    arrivals.agency_id IS NOT NULL AS has_arrived,
    arrivals.arrival_date,
    arrivals.is_nil,
    days_between(duties.due_date, arrivals.arrival_date) AS days_late,
    arrivals.returned_date,
    arrivals.return_reason,
    -- What arrives after it was sent back is the corrected one, whether the register says so or not.
    CASE
        WHEN arrivals.revised_date >= coalesce(arrivals.returned_date, arrivals.revised_date) THEN arrivals.revised_date
        WHEN arrivals.latest_date > arrivals.returned_date THEN arrivals.latest_date
    END AS revised_date,
    publication.published_on
FROM duties
LEFT JOIN arrivals
    ON arrivals.agency_id = duties.agency_id
    AND arrivals.duty = duties.duty
    AND arrivals.year_number = duties.year_number
LEFT JOIN annual_publication AS publication
    ON publication.agency_id = duties.agency_id
    AND publication.year_number = duties.year_number
    AND duties.duty = 'annual return';
