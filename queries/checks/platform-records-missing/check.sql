-- Which of the nine categories of records are missing in the enforcement platform, or not public?
-- One row per registered agency.
WITH records AS (
    SELECT agency_id, category, coalesce(is_kept, recorded_on IS NOT NULL) AS is_kept, is_kept IS NOT NULL AS is_stated, is_public
    FROM stored.platform_record
    WHERE recorded_on IS NULL OR recorded_on <= as_of_date()
),
-- A blank says something only where the register fills in the same cell for others, and another one of this agency.
categories AS (
    SELECT
        category,
        count(*) FILTER (WHERE is_kept) > 0 AS others_keep,
        count(is_public) > 0 AS others_state_public,
        category NOT IN ('inspections', 'law_implementation', 'other_information') AS is_due_to_the_public,
        -- Not every agency delegates, and not every county asks for more.
        category NOT IN ('delegation', 'other_information') AS is_asked_of_all
    FROM records
    GROUP BY category
),
agencies AS (
    SELECT
        agency_id,
        count(*) FILTER (WHERE is_kept OR is_stated) AS recorded,
        count(*) FILTER (WHERE is_kept) AS kept,
        count(is_public) AS public_stated
    FROM records
    GROUP BY agency_id
),
cells AS (
    SELECT
        agencies.agency_id,
        categories.category,
        (coalesce(records.is_stated, FALSE) AND NOT records.is_kept)
        OR (
            NOT coalesce(records.is_stated, FALSE) AND NOT coalesce(records.is_kept, FALSE)
            AND categories.others_keep AND categories.is_asked_of_all AND agencies.kept > 0
        ) AS is_missing,
        categories.is_due_to_the_public AND coalesce(records.is_kept, FALSE)
        AND CASE
            WHEN records.is_public IS NULL THEN categories.others_state_public AND agencies.public_stated > 0
            ELSE NOT records.is_public
        END AS is_withheld
    FROM agencies
    CROSS JOIN categories
    LEFT JOIN records ON records.agency_id = agencies.agency_id AND records.category = categories.category
),
counts AS (
    SELECT
        agency_id,
        replace(joined_in_order(array_agg(category) FILTER (WHERE is_missing)), '、', '|') AS missing_categories,
        replace(joined_in_order(array_agg(category) FILTER (WHERE is_withheld)), '、', '|') AS withheld_categories
    FROM cells
    GROUP BY agency_id
),
judged AS (
    SELECT
        agency.agency_id,
        coalesce(agencies.kept, 0) AS kept,
        counts.missing_categories,
        counts.withheld_categories,
        CASE
            WHEN (SELECT count(*) FROM records) = 0 THEN 'register-not-kept'
            WHEN coalesce(agencies.recorded, 0) = 0 THEN 'nothing-recorded'
        END AS exclusion,
        CASE
            WHEN counts.missing_categories IS NOT NULL THEN 'category-missing'
            WHEN counts.withheld_categories IS NOT NULL THEN 'category-not-public'
        END AS finding
    FROM agency
    LEFT JOIN agencies ON agencies.agency_id = agency.agency_id
    LEFT JOIN counts ON counts.agency_id = agency.agency_id
    WHERE (agency.is_registered OR agencies.agency_id IS NOT NULL)
        AND (agency.valid_from IS NULL OR agency.valid_from <= as_of_date())
        AND (agency.valid_to IS NULL OR agency.valid_to >= as_of_date())
)
SELECT
    agency_id AS subject_id,
    agency_id,
    year_text(as_of_date()) AS period,
    outcome_of(exclusion, FALSE, finding IS NOT NULL) AS outcome,
    exclusion AS reason,
    CASE WHEN exclusion IS NULL THEN finding END AS verdict,
    CASE WHEN exclusion IS NULL AND finding IS NOT NULL THEN 'notice' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    kept,
    missing_categories,
    withheld_categories
FROM judged
