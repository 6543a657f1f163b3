-- The sums that the noise audit takes of each officer's cells (officer and recorded facts), in shares of the statutory
-- range: cells with the same number of decisions are summed together, which loses nothing and leaves few rows.
-- One row per agency, officer, number of decisions in a cell, and whether anybody else of the scope decided on the same facts.
-- `shared` is the sum over the cells of the mean product of two decisions on the same facts by different officers: what these facts
-- have in common with everybody, because they are worth more or less than was expected of them, and no officer's own pattern.
-- `scope` '*' has the mean of all agencies off, an agency its own.
-- Parties of one case were decided together and count once: as two decisions they would hide the noise between cases.
-- Sole decisions of a kind say nothing of what one officer does twice, but do of the officer's level.
-- A range narrower than $least_log_range leaves no discretion to speak of.
WITH decisions AS (
    SELECT agency_id, officer, signature_id, CAST(avg(CAST(ratio(residual, log_range) AS DECIMAL(9, 6))) AS DECIMAL(9, 6)) AS x
    FROM judged_decision
    WHERE officer IS NOT NULL AND log_range >= $least_log_range AND residual IS NOT NULL AND NOT coalesce(explained, FALSE)
    GROUP BY agency_id, officer, signature_id, case_key
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
        signature_id,
        decisions,
        CAST(total - decisions * mean AS DECIMAL(18, 6)) AS total,
        CAST(squares - 2 * mean * total + decisions * mean * mean AS DECIMAL(18, 6)) AS squares
    FROM cells
    INNER JOIN scopes ON scopes.agency_id = cells.agency_id
),
signatures AS (
    SELECT
        scope,
        signature_id,
        CAST(sum(total) AS DOUBLE) AS total,
        CAST(sum(CAST(CAST(total AS DOUBLE) * total AS DECIMAL(28, 6))) AS DOUBLE) AS own_products,
        sum(decisions) AS decisions,
        sum(decisions * decisions) AS own_pairs
    FROM centred
    GROUP BY scope, signature_id
    HAVING count(*) > 1
)
SELECT
    centred.scope,
    agency_id,
    officer,
    CAST(centred.decisions AS BIGINT) AS count,
    CAST(count(*) AS BIGINT) AS cells,
    CAST(sum(centred.total) AS DOUBLE) AS sum,
    CAST(sum(CAST(CAST(centred.total AS DOUBLE) * centred.total AS DECIMAL(28, 6))) AS DOUBLE) AS sum_squared,
    CAST(sum(squares) AS DOUBLE) AS squares,
    CAST(sum(CAST(
        (signatures.total * signatures.total - own_products) / (signatures.decisions * signatures.decisions - own_pairs) AS DECIMAL(28, 9)
    )) AS DOUBLE) AS shared
FROM centred
LEFT JOIN signatures ON signatures.scope = centred.scope AND signatures.signature_id = centred.signature_id
GROUP BY centred.scope, agency_id, officer, centred.decisions, signatures.signature_id IS NULL
ORDER BY centred.scope, agency_id, officer, centred.decisions, signatures.signature_id IS NULL
