-- Names of tiers, as benchmarks have them and as decisions cite them, read once each.
-- One row per name; plain_name as it can be compared, naming = by what it tells its place (see naming_of_tier).
CREATE OR REPLACE VIEW tier_name AS
WITH names AS (
    SELECT tier AS name FROM tier
    UNION
    SELECT tier_cited AS name FROM situation_version WHERE tier_cited IS NOT NULL
)
SELECT name, plain_tier(name) AS plain_name, naming_of_tier(plain_tier(name)) AS naming FROM names;
