-- Was an item inspected that the agency's list does not name, or one party visited more often in a year than the list says?
-- One row per agency, party, item and calendar year where the list names the item; one per agency, item and year where it does not.
WITH visits AS (
    SELECT
        visit.agency_id,
        year_text(visit.inspection_date) AS period,
        plain_title(visit.inspection_item) AS item,
        coalesce(visit.party_key, plain_title(visit.party_name)) AS party,
        visit.inspection_date,
        visit.inspection_trigger,
        entry.inspection_item_id IS NOT NULL AS is_listed,
        entry.most_per_year,
        entry.basis,
        EXISTS (
            SELECT 1
            FROM stored.inspection_item AS other
            WHERE other.agency_id = visit.agency_id
                AND coalesce(other.valid_from <= visit.inspection_date, TRUE)
                AND coalesce(other.valid_to >= visit.inspection_date, TRUE)
        ) AS has_list
    FROM stored.inspection AS visit
    LEFT JOIN stored.inspection_item AS entry
        ON entry.agency_id = visit.agency_id
        AND plain_title(entry.inspection_item) = plain_title(visit.inspection_item)
        AND coalesce(entry.valid_from <= visit.inspection_date, TRUE)
        AND coalesce(entry.valid_to >= visit.inspection_date, TRUE)
    WHERE visit.inspection_date <= as_of_date()
),
-- Several visits of one day, or of one joint inspection on it, are one disturbance.
counts AS (
    SELECT
        visits.agency_id,
        visits.period,
        visits.item,
        CASE WHEN visits.is_listed THEN visits.party END AS party,
        visits.is_listed,
        visits.item IS NULL AS has_no_item,
        visits.is_listed AND visits.party IS NULL AS has_no_party,
        max(visits.most_per_year) AS most_per_year,
        max(visits.basis) AS list_basis,
        count(visits.most_per_year) < count(*) AS is_unlimited,
        count(DISTINCT visits.inspection_date) AS visit_days,
        count(DISTINCT visits.inspection_date) FILTER (WHERE visits.inspection_trigger = 'planned') AS planned_days,
        count(DISTINCT visits.inspection_date) FILTER (WHERE coalesce(visits.inspection_trigger, 'planned') = 'planned') AS possibly_planned_days,
        min(visits.inspection_date) AS first_visit,
        max(visits.inspection_date) AS last_visit,
        -- On one of the days no list of the agency was in force, as loaded.
        min(CASE WHEN visits.has_list THEN 1 ELSE 0 END) = 0 AS has_no_list
    FROM visits
    GROUP BY visits.agency_id, visits.period, visits.item, CASE WHEN visits.is_listed THEN visits.party END, visits.is_listed, visits.is_listed AND visits.party IS NULL
),
judged AS (
    SELECT
        *,
        CASE
            WHEN has_no_list THEN 'list-not-loaded'
            WHEN has_no_item THEN 'item-not-recorded'
            -- What followed a complaint or a campaign is not taken from a list.
            WHEN NOT is_listed THEN CASE WHEN possibly_planned_days = 0 THEN 'followed-a-lead' END
            WHEN has_no_party THEN 'party-not-recorded'
            WHEN is_unlimited THEN 'frequency-not-stated'
            WHEN planned_days <= most_per_year AND possibly_planned_days > most_per_year THEN 'reason-not-recorded'
        END AS obstacle,
        CASE
            WHEN NOT is_listed AND possibly_planned_days > 0 THEN 'not-on-list'
            WHEN planned_days > most_per_year THEN 'more-often-than-listed'
        END AS finding
    FROM counts
)
SELECT
    hash_text(agency_id || '/' || period || '/' || coalesce(item, '?') || '/' || CASE WHEN is_listed THEN coalesce(party, '?') ELSE '-' END) AS subject_id,
    agency_id,
    period,
    outcome_of(obstacle, FALSE, finding IS NOT NULL) AS outcome,
    obstacle AS reason,
    CASE WHEN obstacle IS NULL THEN finding END AS verdict,
    CASE WHEN obstacle IS NULL AND finding IS NOT NULL THEN 'low' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CASE WHEN is_listed THEN CAST(most_per_year AS VARCHAR) END AS expected_upper,
    CASE WHEN is_listed THEN CAST(planned_days AS VARCHAR) ELSE CAST(possibly_planned_days AS VARCHAR) END AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    item AS inspection_item,
    CAST(visit_days AS INTEGER) AS visit_days,
    CAST(planned_days AS INTEGER) AS planned_days,
    most_per_year,
    list_basis,
    first_visit,
    last_visit
FROM judged
