-- Each case's distance from peers' in the same item and kind of party, in shares of the statutory range, by whether the
-- party is a person (a sole proprietor too) or an organisation. What all agencies do to a kind of party alike cancels out.
-- One row per case, item and side, of parties of a known kind: parties of one case were decided together and count once.
-- A range narrower than $least_log_range leaves no discretion to speak of.
WITH decisions AS (
    SELECT
        agency_id,
        violation_item,
        item_epoch_id,
        party_kind IN ('natural_person', 'sole_proprietor') AS is_person,
        case_key,
        CAST(ratio(greatest(-$clip * scale, least($clip * scale, residual)), log_range) AS DECIMAL(9, 6)) AS range_share
    FROM judged_decision
    WHERE residual IS NOT NULL AND scale > 0 AND log_range >= $least_log_range AND NOT coalesce(explained, FALSE) AND party_kind <> 'unknown'
),
case_sides AS (
    SELECT agency_id, violation_item, item_epoch_id, is_person, CAST(avg(range_share) AS DECIMAL(9, 6)) AS range_share
    FROM decisions
    GROUP BY agency_id, violation_item, item_epoch_id, is_person, case_key
),
cells AS (
    SELECT agency_id, item_epoch_id, count(*) AS cases, sum(range_share) AS total
    FROM case_sides
    GROUP BY agency_id, item_epoch_id
),
summed AS (
    SELECT
        *,
        sum(cases) OVER (PARTITION BY item_epoch_id) AS all_cases,
        sum(total) OVER (PARTITION BY item_epoch_id) AS all_total
    FROM cells
)
SELECT
    case_sides.agency_id,
    violation_item,
    is_person,
    CAST(range_share - ratio(all_total - total, all_cases - cases) AS DECIMAL(9, 6)) AS departure
FROM case_sides
INNER JOIN summed ON summed.agency_id = case_sides.agency_id AND summed.item_epoch_id = case_sides.item_epoch_id
WHERE all_cases > cases
