-- Decisions as the comparison of single decisions leaves them, with agencies, officers and changes planted.
-- One row per decision. Random numbers are hashes of the row and the seed, so that every run makes the same rows.
WITH items AS (
    SELECT
        item,
        [1.1, 1.6, 2.3, 3.0][1 + CAST(floor(4 * uniform($seed, item, 'range')) AS INTEGER)] AS log_range,
        CASE WHEN uniform($seed, item, 'amended') < 0.3 THEN 300 + CAST(1200 * uniform($seed, item, 'day') AS INTEGER) ELSE 9999 END AS amended_on,
        sum(1 / (item ** 1.05)) OVER (ORDER BY item) / sum(1 / (item ** 1.05)) OVER () - (1 / (item ** 1.05)) / sum(1 / (item ** 1.05)) OVER () AS share_before
    FROM range(1, $items + 1) AS numbers (item)
),
chosen AS (
    SELECT
        n,
        CAST(floor(1826 * uniform($seed, n, 'day')) AS INTEGER) AS day,
        ['legal_person', 'natural_person', 'sole_proprietor'][CASE WHEN uniform($seed, n, 'kind') < 0.4 THEN 1 WHEN uniform($seed, n, 'kind') < 0.7 THEN 2 ELSE 3 END] AS party_kind,
        CAST(floor(6 * uniform($seed, n, 'facts')) AS INTEGER) AS facts,
        uniform($seed, n, 'item') AS item_place,
        uniform($seed, n, 'officer') AS officer_place
    FROM range($decisions) AS numbers (n)
),
placed AS (
    SELECT chosen.*, items.item, items.log_range, chosen.day >= items.amended_on AS is_amended
    FROM chosen
    ASOF JOIN items ON chosen.item_place >= items.share_before
),
handled AS (
    SELECT placed.*, planted.*
    FROM placed
    ASOF JOIN planted_officer AS planted ON placed.officer_place >= planted.share_before
),
decided AS (
    SELECT
        *,
        normal($seed, item * 10 + facts, 'base') * 0.9 AS base,
        agency_effect + officer_effect
        + CASE WHEN day >= change_day THEN change_effect ELSE 0 END
        + CASE WHEN uniform($seed, n, 'chosen party') < occasional_share THEN occasional_effect ELSE 0 END
        + CASE WHEN party_kind = 'legal_person' THEN 0 ELSE kind_effect END
        + 0.25 * normal($seed, officer_number * 1000 + item, 'officer and item')
        + 0.45 * normal($seed, n, 'case')
        + 0.25 * normal($seed, n, 'tail') / sqrt((normal($seed, n, 't1') ** 2 + normal($seed, n, 't2') ** 2 + normal($seed, n, 't3') ** 2 + normal($seed, n, 't4') ** 2) / 4)
        AS shift
    FROM handled
),
valued AS (
    SELECT
        *,
        1 / (1 + exp(-base)) AS expected,
        -- Real fines heap: some at the floor, many at tenths of the range.
        CASE
            WHEN uniform($seed, n, 'heap') < 0.05 THEN 0
            WHEN uniform($seed, n, 'heap') < 0.06 THEN 1
            WHEN uniform($seed, n, 'heap') < 0.5 THEN round(10 / (1 + exp(-base - shift))) / 10
            ELSE 1 / (1 + exp(-base - shift))
        END AS position
    FROM decided
)
SELECT
    n,
    'd' || n AS decision_id,
    agency_id,
    officer,
    -- One case in fifty has two parties.
    'c' || CASE WHEN n % 50 = 1 THEN n - 1 ELSE n END AS case_key,
    party_kind,
    CAST(DATE '2020-01-01' + day AS DATE) AS decision_date,
    'item ' || item AS violation_item,
    hash(item, is_amended, party_kind) AS item_epoch_id,
    hash(item, is_amended, party_kind, facts) AS signature_id,
    position,
    log_range,
    (position - expected) * log_range AS residual,
    0.2 * log_range AS scale,
    position = 0 AS at_floor,
    position = 1 AS at_ceiling,
    50 AS comparables,
    uniform($seed, n, 'explained') < 0.01 AS explained
FROM valued
