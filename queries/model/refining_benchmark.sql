-- Which agency applies a local benchmark in the place of the superior one that it refines, and for which item.
-- One row per agency, item, version of the local benchmark and version of the superior one. Only where the local one stays inside:
-- its tiers in those of the same name, and all of them together in the superior range of the item, on the same basis. An agency
-- applies what it issued itself and what its recorded superior issued; a decision that cites another is governed by what it cites.
CREATE OR REPLACE VIEW refining_benchmark AS
WITH local_versions AS (
    SELECT
        own.benchmark_id,
        own.version,
        own.title,
        own.issuer,
        own.agency_id AS issuing_agency_id,
        above.benchmark_id AS parent_benchmark_id,
        above.version AS parent_version
    FROM benchmark AS own
    INNER JOIN benchmark AS above
        ON plain_title(own.parent_benchmark_id) IN (plain_title(above.benchmark_id), plain_title(above.title))
        AND above.benchmark_id <> own.benchmark_id
),
compared AS (
    SELECT
        own.violation_item,
        local_versions.benchmark_id,
        local_versions.version,
        local_versions.parent_benchmark_id,
        local_versions.parent_version,
        count(*) FILTER (
            WHERE own.range_basis = 'text' OR own.range_basis <> above.range_basis OR coalesce(own.base_sum, '') <> coalesce(above.base_sum, '')
        ) AS other_bases,
        count(*) FILTER (
            WHERE own.tier = above.tier
            AND (own.payer IS NULL OR above.payer IS NULL OR own.payer = above.payer)
            AND (
                coalesce(own.lower, 0) < coalesce(above.lower, 0)
                OR (above.upper IS NOT NULL AND coalesce(own.upper > above.upper, TRUE))
            )
        ) AS tiers_outside,
        min(coalesce(own.lower, 0)) AS own_lower,
        min(coalesce(above.lower, 0)) AS parent_lower,
        max(own.upper) AS own_upper,
        max(above.upper) AS parent_upper,
        count(*) FILTER (WHERE own.upper IS NULL) AS own_without_end,
        count(*) FILTER (WHERE above.upper IS NULL) AS parents_without_end
    FROM local_versions
    INNER JOIN tier AS own
        ON own.benchmark_id = local_versions.benchmark_id AND own.benchmark_version = local_versions.version
    INNER JOIN tier AS above
        ON above.benchmark_id = local_versions.parent_benchmark_id
        AND above.benchmark_version = local_versions.parent_version
        AND above.violation_item = own.violation_item
        AND (above.party_kind IS NULL OR own.party_kind IS NULL OR above.party_kind = own.party_kind)
    GROUP BY
        own.violation_item,
        local_versions.benchmark_id,
        local_versions.version,
        local_versions.parent_benchmark_id,
        local_versions.parent_version
),
appliers AS (
    SELECT agency.agency_id, local_versions.benchmark_id
    FROM local_versions
    LEFT JOIN agency AS issuer ON issuer.agency_id = local_versions.issuing_agency_id
    INNER JOIN agency
        ON agency.agency_id = local_versions.issuing_agency_id
        OR plain_title(agency.parent_name) IN (plain_title(issuer.name), plain_title(local_versions.issuer))
)
SELECT
    appliers.agency_id,
    compared.violation_item,
    compared.benchmark_id,
    compared.version AS benchmark_version,
    compared.parent_benchmark_id,
    compared.parent_version
FROM compared
INNER JOIN appliers ON appliers.benchmark_id = compared.benchmark_id
WHERE compared.other_bases = 0
    AND compared.tiers_outside = 0
    AND compared.own_lower >= compared.parent_lower
    AND (compared.parents_without_end > 0 OR (compared.own_without_end = 0 AND compared.own_upper <= compared.parent_upper));
