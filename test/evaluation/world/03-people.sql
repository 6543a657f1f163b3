-- 60 agencies of lognormal volume, about ten officers each. Some are planted: severe or lenient through and through, or from a day on.
CREATE OR REPLACE TABLE world_agency AS
WITH drawn AS (
    SELECT CAST(a AS INTEGER) AS agency, exp(.8 * normal(a, 'volume')) AS weight, .25 * normal(a, 'agency') AS effect,
        row_number() OVER (ORDER BY chance(a, 'planted agency')) AS place,
        4 + CAST(floor(13 * chance(a, 'officers')) AS INTEGER) AS officers
    FROM range(1, 61) AS agencies(a)
)
SELECT
    *,
    (sum(weight) OVER (ORDER BY agency) - weight) / sum(weight) OVER () AS share_from,
    CASE WHEN place <= 3 THEN 1.2 * CASE WHEN chance(agency, 'planted direction') < .5 THEN -1 ELSE 1 END ELSE 0 END AS planted,
    CASE WHEN place BETWEEN 4 AND 7 THEN .9 * CASE WHEN chance(agency, 'planted direction') < .5 THEN -1 ELSE 1 END ELSE 0 END AS drift,
    500 + CAST(floor(900 * chance(agency, 'day of drift')) AS INTEGER) AS drift_day
FROM drawn;

CREATE OR REPLACE TABLE world_officer AS
WITH drawn AS (
    SELECT agency, agency * 100 + CAST(o AS INTEGER) AS officer, CAST(o AS INTEGER) AS place_in_agency,
        row_number() OVER (ORDER BY chance(agency * 100 + o, 'planted officer')) AS place,
        count(*) OVER () AS officers
    FROM world_agency, range(0, 16) AS places(o)
    WHERE o < world_agency.officers
)
SELECT
    agency, officer, place_in_agency,
    .20 * normal(officer, 'officer') AS effect,
    CASE WHEN place <= .03 * officers THEN (1 + chance(officer, 'planted size')) * CASE WHEN chance(officer, 'planted direction') < .5 THEN -1 ELSE 1 END ELSE 0 END AS planted,
    -- In the harder world one planted officer in three shifts a fifth of the decisions only.
    CASE WHEN getvariable('harder') AND place % 3 = 0 THEN .2 ELSE 1 END AS planted_share
FROM drawn;
