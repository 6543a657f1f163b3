-- One row a case: who decided what on which facts. `score` weighs the facts; the tier is a threshold of it.
CREATE OR REPLACE TABLE world_case AS
WITH drawn AS (
    SELECT
        CAST(c AS INTEGER) AS case_number,
        CAST(floor(1826 * chance(c, 'day')) AS INTEGER) AS day,
        30 + CAST(floor(150 * chance(c, 'delay')) AS INTEGER) AS delay,
        chance(c, 'item') AS item_draw,
        chance(c, 'agency') AS agency_draw,
        CASE WHEN chance(c, 'harm') < .5 THEN 0 WHEN chance(c, 'harm') < .8 THEN 1 WHEN chance(c, 'harm') < .95 THEN 2 ELSE 3 END AS harm,
        -- Poisson(.3) by inversion.
        CASE WHEN chance(c, 'repeat') < .7408 THEN 0 WHEN chance(c, 'repeat') < .9631 THEN 1 WHEN chance(c, 'repeat') < .9964 THEN 2 ELSE 3 END AS repeats,
        list_filter(range(1, 9), lambda k: chance(c, 'circumstance' || k) < .04 + .03 * k) AS circumstances,
        exp(8 + 1.5 * normal(c, 'value')) AS value_of_goods,
        normal(c, 'value') AS value_score
    FROM range(1, 1 + CAST(getvariable('decisions') AS BIGINT)) AS cases(c)
),
placed AS (
    SELECT drawn.*, world_item.item, world_agency.agency, world_agency.officers
    FROM drawn
    ASOF JOIN world_item ON drawn.item_draw >= world_item.share_from
    ASOF JOIN world_agency ON drawn.agency_draw >= world_agency.share_from
),
scored AS (
    SELECT
        placed.* EXCLUDE (item_draw, agency_draw, officers),
        placed.agency * 100 + CAST(floor(placed.officers * pow(chance(case_number, 'officer'), 1.3)) AS INTEGER) AS officer,
        world_item.harm_weight * harm + world_item.repeat_weight * repeats + world_item.value_weight * value_score
            + coalesce(list_sum(list_transform(circumstances, lambda k: world_item.circumstance_weights[k])), 0) AS raw_score
    FROM placed
    INNER JOIN world_item ON world_item.item = placed.item
),
cuts AS (
    -- Tiers thin out upwards: each has .6 of the cases of the one below.
    SELECT scored.item, quantile_cont(raw_score, [.51, .816]) AS cuts3, quantile_cont(raw_score, [.4596, .7353, .9007]) AS cuts4,
        quantile_cont(raw_score, [.4337, .6940, .8501, .9438]) AS cuts5,
        avg(raw_score) AS mean_score, stddev_samp(raw_score) AS spread_of_score
    FROM scored
    GROUP BY scored.item
)
SELECT
    scored.*,
    (raw_score - mean_score) / spread_of_score AS score,
    1 + len(list_filter(CASE world_item.tiers WHEN 3 THEN cuts3 WHEN 4 THEN cuts4 ELSE cuts5 END, lambda cut: raw_score >= cut)) AS tier_rank
FROM scored
INNER JOIN cuts ON cuts.item = scored.item
INNER JOIN world_item ON world_item.item = scored.item;
