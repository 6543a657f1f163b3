-- Does an agency ask its applicants for other materials than the other agencies ask for the same permit?
-- One row per agency, item, type of application, kind of applicant and year. For items without a list in the catalogue.
WITH applications AS (
    SELECT
        agency_id,
        period,
        permit_item,
        application_type,
        party_kind,
        rules_date,
        materials,
        materials_group_id AS group_id,
        materials_obstacle IS NULL AS is_compared
    FROM permit_application
    WHERE is_in_force
),
subjects AS (
    SELECT
        agency_id,
        group_id,
        period,
        min(permit_item) AS permit_item,
        min(application_type) AS application_type,
        min(party_kind) AS party_kind,
        count(materials) AS recorded,
        count(*) FILTER (WHERE is_compared) AS own_size
    FROM applications
    GROUP BY agency_id, group_id, period
),
sets AS (
    SELECT agency_id, group_id, materials, count(*) AS cases, min(rules_date) AS first_date, max(rules_date) AS last_date
    FROM applications
    WHERE is_compared
    GROUP BY agency_id, group_id, materials
),
-- The sets of an agency, and those of all others together, as seen from it.
seen_sets AS (
    SELECT agency_id, group_id, 'own' AS side, materials, cases, first_date, last_date
    FROM sets
    UNION ALL
    SELECT
        own.agency_id,
        own.group_id,
        'others' AS side,
        other.materials,
        sum(other.cases) AS cases,
        min(other.first_date) AS first_date,
        max(other.last_date) AS last_date
    FROM subjects AS own
    INNER JOIN sets AS other ON other.group_id = own.group_id AND other.agency_id <> own.agency_id
    GROUP BY own.agency_id, own.group_id, other.materials
),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY agency_id, group_id, side ORDER BY cases DESC, materials ASC NULLS LAST) AS set_rank
    FROM seen_sets
),
marked AS (
    SELECT
        ranked.*,
        usual.materials AS usual_materials,
        same_list(ranked.materials, usual.materials) AS is_usual
    FROM ranked
    INNER JOIN ranked AS usual
        ON usual.agency_id = ranked.agency_id
        AND usual.group_id = ranked.group_id
        AND usual.side = ranked.side
        AND usual.set_rank = 1
),
practices AS (
    SELECT
        agency_id,
        group_id,
        side,
        min(usual_materials) AS usual_materials,
        sum(cases) AS size,
        sum(cases) FILTER (WHERE is_usual) AS usual_cases,
        min(first_date) FILTER (WHERE is_usual) AS first_date,
        max(last_date) FILTER (WHERE is_usual) AS last_date
    FROM marked
    GROUP BY agency_id, group_id, side
),
other_agencies AS (
    SELECT own.agency_id, own.group_id, count(DISTINCT other.agency_id) AS agencies
    FROM subjects AS own
    INNER JOIN sets AS other ON other.group_id = own.group_id AND other.agency_id <> own.agency_id
    GROUP BY own.agency_id, own.group_id
),
compared AS (
    SELECT
        subjects.*,
        own.usual_materials AS own_materials,
        own.usual_cases AS own_usual_cases,
        others.usual_materials AS other_materials,
        others.size AS other_size,
        others.usual_cases AS other_usual_cases,
        other_agencies.agencies AS other_agencies,
        unlisted_in(own.usual_materials, others.usual_materials) AS further_materials,
        unlisted_in(others.usual_materials, own.usual_materials) AS omitted_materials,
        CASE
            WHEN subjects.recorded = 0 THEN 'materials-not-recorded'
            WHEN subjects.own_size = 0 THEN 'judged-by-catalogue'
            WHEN subjects.own_size < $minimum_group_size THEN 'too-few-applications'
            WHEN coalesce(others.size, 0) < $minimum_group_size THEN 'too-few-elsewhere'
            WHEN ratio(own.usual_cases, own.size) < $usual_share THEN 'no-practice-of-its-own'
            WHEN ratio(others.usual_cases, others.size) < $usual_share THEN 'no-practice-elsewhere'
            -- Lists change: practices of different times say nothing of one another.
            WHEN own.last_date < others.first_date OR others.last_date < own.first_date THEN 'not-at-one-time'
        END AS hindrance
    FROM subjects
    LEFT JOIN practices AS own ON own.agency_id = subjects.agency_id AND own.group_id = subjects.group_id AND own.side = 'own'
    LEFT JOIN practices AS others
        ON others.agency_id = subjects.agency_id
        AND others.group_id = subjects.group_id
        AND others.side = 'others'
    LEFT JOIN other_agencies
        ON other_agencies.agency_id = subjects.agency_id
        AND other_agencies.group_id = subjects.group_id
),
judged AS (
    SELECT
        *,
        outcome_of(
            hindrance,
            hindrance IN ('too-few-applications', 'too-few-elsewhere'),
            further_materials IS NOT NULL OR omitted_materials IS NOT NULL
        ) AS outcome
    FROM compared
)
SELECT
    agency_id || '/' || group_id AS subject_id,
    agency_id,
    period,
    outcome,
    hindrance AS reason,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN further_materials IS NOT NULL THEN 'asks-more'
        ELSE 'asks-less'
    END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        -- What is not recorded may be what makes the difference.
        WHEN further_materials IS NULL OR application_type IS NULL OR party_kind = 'unknown' THEN 'notice'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    period AS decided_year,
    permit_item,
    application_type,
    joined_list(own_materials) AS own_materials,
    joined_list(other_materials) AS other_materials,
    further_materials,
    omitted_materials,
    CAST(own_size AS INTEGER) AS own_size,
    CAST(own_usual_cases AS INTEGER) AS own_usual_cases,
    CAST(other_size AS INTEGER) AS other_size,
    CAST(other_usual_cases AS INTEGER) AS other_usual_cases,
    CAST(other_agencies AS INTEGER) AS other_agencies
FROM judged
