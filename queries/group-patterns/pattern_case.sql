-- How far each case lies from what its recorded facts let expect, clipped so that no single case decides a mean.
-- One row per agency, officer, case and item: parties of one case were decided together and count once.
-- A recorded ground or approval explains a decision: it says nothing of its agency's or officer's practice.
-- Figures are decimals, because sums of floating-point numbers differ from run to run.
WITH clipped AS (
    SELECT
        agency_id,
        officer,
        case_key,
        item_epoch_id,
        scale,
        log_range,
        decision_date,
        CAST(greatest(-$clip, least($clip, ratio(residual, scale))) AS DECIMAL(9, 4)) AS deviation
    FROM judged_decision
    WHERE residual IS NOT NULL AND scale > 0 AND NOT coalesce(explained, FALSE)
)
SELECT
    agency_id,
    officer,
    item_epoch_id,
    CAST(avg(deviation) AS DECIMAL(9, 4)) AS deviation,
    CAST(max(scale) AS DECIMAL(9, 4)) AS scale,
    CAST(max(log_range) AS DECIMAL(9, 4)) AS log_range,
    -- The same in shares of the statutory range on the log scale, null where no range is known or it leaves no discretion.
    CAST(CASE WHEN max(log_range) >= $least_log_range THEN avg(deviation) * ratio(max(scale), max(log_range)) END AS DECIMAL(9, 6)) AS range_share,
    min(decision_date) AS first_date,
    max(decision_date) AS last_date
FROM clipped
GROUP BY agency_id, officer, case_key, item_epoch_id
