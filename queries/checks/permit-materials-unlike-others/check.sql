-- Was an applicant asked for the materials that nearly all comparable applicants were asked for?
-- One row per permit decision whose item is recorded. For items without a list in the catalogue, which is judged elsewhere.
WITH members AS (
    SELECT
        *,
        materials_group_id AS group_id,
        materials_obstacle AS obstacle
    FROM permit_application
),
set_counts AS (
    SELECT group_id, materials, count(*) AS cases
    FROM members
    WHERE obstacle IS NULL
    GROUP BY group_id, materials
),
set_ranks AS (
    SELECT *, row_number() OVER (PARTITION BY group_id ORDER BY cases DESC, materials ASC NULLS LAST) AS set_rank
    FROM set_counts
),
compared AS (
    SELECT
        members.*,
        set_ranks.materials AS usual_materials,
        unlisted_in(members.materials, set_ranks.materials) AS further_materials,
        unlisted_in(set_ranks.materials, members.materials) AS omitted_materials
    FROM members
    LEFT JOIN set_ranks
        ON set_ranks.group_id = members.group_id
        AND set_ranks.set_rank = 1
        AND members.obstacle IS NULL
),
marked AS (
    SELECT *, obstacle IS NULL AND further_materials IS NULL AND omitted_materials IS NULL AS is_usual
    FROM compared
),
groups AS (
    SELECT
        group_id,
        count(*) AS group_size,
        count(*) FILTER (WHERE is_usual) AS usual_cases,
        min(rules_date) FILTER (WHERE is_usual) AS first_usual_date,
        max(rules_date) FILTER (WHERE is_usual) AS last_usual_date
    FROM marked
    WHERE obstacle IS NULL
    GROUP BY group_id
),
own_practices AS (
    SELECT group_id, agency_id, count(*) AS own_size, count(*) FILTER (WHERE is_usual) AS own_usual_cases
    FROM marked
    WHERE obstacle IS NULL
    GROUP BY group_id, agency_id
),
judged AS (
    SELECT
        marked.*,
        groups.group_size,
        groups.usual_cases,
        own_practices.own_size,
        own_practices.own_usual_cases,
        CASE
            WHEN marked.obstacle IS NOT NULL THEN marked.obstacle
            WHEN groups.group_size - 1 < $minimum_group_size THEN 'too-few-comparable-applications'
            WHEN ratio(groups.usual_cases, groups.group_size) < $usual_share THEN 'no-usual-materials'
            -- What an agency asks of all its applicants is one finding on the agency and not many on its decisions.
            WHEN NOT marked.is_usual
                AND own_practices.own_size >= $minimum_group_size
                AND ratio(own_practices.own_usual_cases, own_practices.own_size) <= 1 - $usual_share THEN 'practice-of-the-agency'
            -- Lists change: what was asked before or after the usual list was asked of anybody may have been the list then.
            WHEN NOT marked.is_usual
                AND marked.rules_date NOT BETWEEN groups.first_usual_date AND groups.last_usual_date THEN 'outside-usual-time'
        END AS hindrance
    FROM marked
    LEFT JOIN groups ON groups.group_id = marked.group_id
    LEFT JOIN own_practices ON own_practices.group_id = marked.group_id AND own_practices.agency_id = marked.agency_id
),
concluded AS (
    SELECT
        *,
        outcome_of(hindrance, hindrance = 'too-few-comparable-applications', NOT is_usual) AS outcome
    FROM judged
)
SELECT
    decision_id AS subject_id,
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
        WHEN further_materials IS NULL OR reason_of(explanation) IS NOT NULL THEN 'notice'
        -- What is not recorded may be what makes the difference.
        WHEN application_type IS NULL OR party_kind = 'unknown' THEN 'notice'
        ELSE 'low'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    period AS decided_year,
    permit_item,
    application_type,
    further_materials,
    omitted_materials,
    joined_list(usual_materials) AS usual_materials,
    group_size,
    usual_cases,
    own_size,
    own_usual_cases
FROM concluded
