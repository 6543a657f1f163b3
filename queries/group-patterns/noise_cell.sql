-- The sums that the noise audit takes of each officer's cells (officer and recorded facts), in shares of the statutory
-- range: cells with the same number of decisions are summed together, which loses nothing and leaves few rows.
-- One row per agency, officer and number of decisions in a cell. `scope` '*' has the mean of all agencies off, an agency its own.
-- Sole decisions of a kind say nothing of what one officer does twice, but do of the officer's level.
-- A range narrower than $least_log_range leaves no discretion to speak of.
WITH decisions AS (
    SELECT agency_id, officer, signature_id, CAST(ratio(residual, log_range) AS DECIMAL(9, 6)) AS x
    FROM judged_decision
    WHERE officer IS NOT NULL AND log_range >= $least_log_range AND residual IS NOT NULL AND NOT coalesce(explained, FALSE)
),
cells AS (
    SELECT
        agency_id,
        officer,
        signature_id,
        count(*) AS decisions,
        CAST(sum(x) AS DECIMAL(18, 6)) AS total,
        CAST(sum(CAST(x * x AS DECIMAL(12, 6))) AS DECIMAL(18, 6)) AS squares
    FROM decisions
    GROUP BY agency_id, officer, signature_id
),
agency_means AS (
    SELECT agency_id, sum(decisions) AS decisions, sum(total) AS total
    FROM cells
    GROUP BY agency_id
),
scopes AS (
    SELECT agency_id, agency_id AS scope, ratio(total, decisions) AS mean FROM agency_means
    UNION ALL
    SELECT agency_id, '*' AS scope, ratio(sum(total) OVER (), sum(decisions) OVER ()) AS mean FROM agency_means
),
centred AS (
    SELECT
        scope,
        cells.agency_id,
        officer,
        decisions,
        CAST(total - decisions * mean AS DECIMAL(18, 6)) AS total,
        CAST(squares - 2 * mean * total + decisions * mean * mean AS DECIMAL(18, 6)) AS squares
    FROM cells
    INNER JOIN scopes ON scopes.agency_id = cells.agency_id
)
SELECT
    scope,
    agency_id,
    officer,
    CAST(decisions AS BIGINT) AS count,
    CAST(count(*) AS BIGINT) AS cells,
    CAST(sum(total) AS DOUBLE) AS sum,
    CAST(sum(CAST(CAST(total AS DOUBLE) * total AS DECIMAL(28, 6))) AS DOUBLE) AS sum_squared,
    CAST(sum(squares) AS DOUBLE) AS squares
FROM centred
GROUP BY scope, agency_id, officer, decisions
ORDER BY scope, agency_id, officer, decisions
