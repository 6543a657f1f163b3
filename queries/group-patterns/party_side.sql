-- Each decision's distance from peers' in the same item and kind of party, in shares of the statutory range, by whether the
-- party is a person (a sole proprietor too) or an organisation. What all agencies do to a kind of party alike cancels out.
-- One row per decision of a known kind of party.
-- A range narrower than $least_log_range leaves no discretion to speak of.
WITH decisions AS (
    SELECT
        agency_id,
        violation_item,
        item_epoch_id,
        party_kind IN ('natural_person', 'sole_proprietor') AS is_person,
        CAST(ratio(greatest(-$clip * scale, least($clip * scale, residual)), log_range) AS DECIMAL(9, 6)) AS range_share
    FROM judged_decision
    WHERE residual IS NOT NULL AND scale > 0 AND log_range >= $least_log_range AND NOT coalesce(explained, FALSE) AND party_kind <> 'unknown'
),
cells AS (
    SELECT agency_id, item_epoch_id, count(*) AS cases, sum(range_share) AS total
    FROM decisions
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
    decisions.agency_id,
    violation_item,
    is_person,
    CAST(range_share - ratio(all_total - total, all_cases - cases) AS DECIMAL(9, 6)) AS departure
FROM decisions
INNER JOIN summed ON summed.agency_id = decisions.agency_id AND summed.item_epoch_id = decisions.item_epoch_id
WHERE all_cases > cases
