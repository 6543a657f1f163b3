-- Whether a tier that decisions cite stands in the governing version of the benchmark, however it is written there.
-- One row per version, item, kind of party and cited tier.
--   is_in_version_for_another: it does, for another kind of party. is_readable: its name can be told apart from those of the version.
--   tiers: those of the version, by rank; other_versions: those that have the cited one.
CREATE OR REPLACE VIEW cited_tier_reading AS
WITH combinations AS (
    SELECT DISTINCT benchmark_id, version, violation_item, party_kind, tier_cited
    FROM situation_version
    WHERE benchmark_id IS NOT NULL AND tier_cited IS NOT NULL
),
named_tiers AS (
    SELECT
        combinations.*,
        tier.benchmark_version,
        tier.tier,
        tier.tier_rank,
        tier.party_kind IS NULL OR tier.party_kind = combinations.party_kind AS is_for_party,
        coalesce(tier.tier = combinations.tier_cited, FALSE) OR own_name.plain_name = cited_name.plain_name AS is_it,
        own_name.naming,
        cited_name.naming AS cited_naming
    FROM combinations
    INNER JOIN tier ON tier.benchmark_id = combinations.benchmark_id AND tier.violation_item = combinations.violation_item
    INNER JOIN tier_name AS own_name ON own_name.name = tier.tier
    INNER JOIN tier_name AS cited_name ON cited_name.name = combinations.tier_cited
),
readings AS (
    SELECT
        benchmark_id,
        version,
        violation_item,
        party_kind,
        tier_cited,
        count(DISTINCT tier) FILTER (WHERE is_for_party) AS number_of_tiers,
        count(*) FILTER (WHERE is_it AND is_for_party) > 0 AS is_in_version,
        count(*) FILTER (WHERE is_it) > 0 AS is_in_version_for_another,
        -- A tier named by degree may be the one that a document calls 从轻: only names of one sort can be told apart.
        cited_naming IS NOT NULL AND count(*) FILTER (
            WHERE naming IS NULL OR (naming <> 'any' AND cited_naming <> 'any' AND naming <> cited_naming)
        ) = 0 AS is_readable,
        joined_in_order(array_agg(DISTINCT CAST(tier_rank AS VARCHAR) || ' ' || tier) FILTER (WHERE is_for_party)) AS tiers
    FROM named_tiers
    WHERE benchmark_version = version
    GROUP BY benchmark_id, version, violation_item, party_kind, tier_cited, cited_naming
),
versions_with_tier AS (
    SELECT
        benchmark_id,
        version,
        violation_item,
        party_kind,
        tier_cited,
        joined_in_order(array_agg(DISTINCT benchmark_version)) AS versions
    FROM named_tiers
    WHERE benchmark_version <> version AND is_it
    GROUP BY benchmark_id, version, violation_item, party_kind, tier_cited
)
SELECT
    combinations.*,
    cited_name.plain_name,
    readings.number_of_tiers,
    readings.is_in_version,
    readings.is_in_version_for_another,
    readings.is_readable,
    readings.tiers,
    versions_with_tier.versions AS other_versions
FROM combinations
INNER JOIN tier_name AS cited_name ON cited_name.name = combinations.tier_cited
LEFT JOIN readings
    ON readings.benchmark_id = combinations.benchmark_id
    AND readings.version = combinations.version
    AND readings.violation_item = combinations.violation_item
    AND readings.party_kind = combinations.party_kind
    AND readings.tier_cited = combinations.tier_cited
LEFT JOIN versions_with_tier
    ON versions_with_tier.benchmark_id = combinations.benchmark_id
    AND versions_with_tier.version = combinations.version
    AND versions_with_tier.violation_item = combinations.violation_item
    AND versions_with_tier.party_kind = combinations.party_kind
    AND versions_with_tier.tier_cited = combinations.tier_cited;
