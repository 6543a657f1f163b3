-- 300 violation items with Zipf(1.05) volume, each under a clause of its own.
CREATE OR REPLACE TABLE world_item AS
WITH drawn AS (
    SELECT
        CAST(i AS INTEGER) AS item,
        pow(i, -1.05) AS weight,
        rounded_to(500 * pow(100, chance(i, 'floor')), round_step(500 * pow(100, chance(i, 'floor')) / 2)) AS lower,
        [3, 5, 10, 20][1 + CAST(floor(4 * chance(i, 'ratio')) AS INTEGER)] AS ratio,
        3 + CAST(floor(3 * chance(i, 'tiers')) AS INTEGER) AS tiers,
        chance(i, 'changes') < .3 AS changes,
        400 + CAST(floor(1000 * chance(i, 'change day')) AS INTEGER) AS change_day,
        round(1.5 + 1.5 * chance(i, 'change factor'), 1) AS change_factor,
        .05 + .15 * chance(i, 'warnings') AS warning_share,
        CASE WHEN getvariable('harder') THEN exp(.3 * normal(i, 'spread')) ELSE 1 END AS spread,
        list_transform(range(1, 9), lambda c: (CASE WHEN c <= 4 THEN 1 ELSE -1 END) * .55 * exp(.25 * normal(i, 'weight of circumstance' || c))) AS circumstance_weights,
        .7 * exp(.25 * normal(i, 'weight of harm')) AS harm_weight,
        .6 * exp(.25 * normal(i, 'weight of repeat')) AS repeat_weight,
        .5 * exp(.25 * normal(i, 'weight of value')) AS value_weight
    FROM range(1, 301) AS items(i)
)
SELECT
    *,
    (sum(weight) OVER (ORDER BY item) - weight) / sum(weight) OVER () AS share_from
FROM drawn;

-- The tiers of an item before and after a change of its clause: geometric, ends rounded to two digits.
CREATE OR REPLACE TABLE world_tier AS
WITH bounds AS (
    SELECT
        item,
        version,
        rank,
        tiers,
        lower * CASE version WHEN 2 THEN change_factor ELSE 1 END AS floor_yuan,
        ratio,
        .5 * normal(item * 10 + rank, 'effect of item and tier') AS effect
    FROM world_item, range(1, 3) AS versions(version), range(1, 6) AS ranks(rank)
    WHERE rank <= tiers AND (version = 1 OR changes)
)
SELECT
    item,
    CAST(version AS INTEGER) AS version,
    CAST(rank AS INTEGER) AS rank,
    tiers,
    effect,
    CASE WHEN rank = 1 THEN floor_yuan ELSE rounded_to(floor_yuan * pow(ratio, (rank - 1) / tiers), round_step(floor_yuan * pow(ratio, (rank - 1) / tiers) / 25)) END AS lower_yuan,
    CASE WHEN rank = tiers THEN floor_yuan * ratio ELSE rounded_to(floor_yuan * pow(ratio, rank / tiers), round_step(floor_yuan * pow(ratio, rank / tiers) / 25)) END AS upper_yuan,
    floor_yuan AS statute_lower,
    floor_yuan * ratio AS statute_upper
FROM bounds;
