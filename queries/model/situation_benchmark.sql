-- Which version of which benchmark governs a situation in law: the cited one, else the one in force on the day of the conduct.
-- Where a local benchmark and the superior one that it refines are both in force, the local one governs the agency that applies it.
-- One row per situation whose violation item stands in some benchmark for its kind of party.
--   number_of_candidates: 1 = known; 0 = none was in force, or the cited one is not on record; above 1 = it cannot be told.
--   is_mixed: the benchmark changed between conduct and decision and the decision names no version.
CREATE OR REPLACE VIEW situation_benchmark AS
WITH versions AS (
    SELECT DISTINCT
        violation_item,
        party_kind,
        benchmark_id,
        benchmark_version,
        benchmark_title,
        valid_from,
        valid_to
    FROM tier
),
candidates AS (
    SELECT DISTINCT
        situation.situation_id,
        situation.violation_item,
        situation.agency_id,
        situation.party_kind,
        situation.tier_cited,
        versions.benchmark_id,
        versions.benchmark_version,
        coalesce(situation.benchmark_cited, '') <> '' AS cites_a_benchmark,
        coalesce(situation.benchmark_version_cited, '') <> '' AS cites_a_version,
        coalesce(
            plain_title(situation.benchmark_cited) IN (plain_title(versions.benchmark_id), plain_title(versions.benchmark_title)),
            FALSE
        ) AS is_cited,
        coalesce(situation.benchmark_version_cited = versions.benchmark_version, FALSE) AS is_cited_version,
        covers_period(versions.valid_from, versions.valid_to, situation.law_date, situation.law_date) AS governs_conduct,
        covers_period(versions.valid_from, versions.valid_to, situation.decision_date, situation.decision_date) AS governs_decision,
        touches_period(
            versions.valid_from,
            versions.valid_to,
            earliest_conduct(situation.conduct_date, situation.decision_date),
            situation.decision_date
        )
        AND NOT covers_period(
            versions.valid_from,
            versions.valid_to,
            earliest_conduct(situation.conduct_date, situation.decision_date),
            situation.decision_date
        ) AS changed_meanwhile
    FROM situation_example AS situation
    INNER JOIN versions
        ON versions.violation_item = situation.violation_item
        AND (versions.party_kind IS NULL OR versions.party_kind = situation.party_kind)
),
possible AS (
    SELECT
        *,
        CASE
            WHEN cites_a_benchmark AND NOT is_cited THEN FALSE
            WHEN cites_a_version THEN is_cited_version
            ELSE governs_conduct
        END AS is_possible
    FROM candidates
),
refined AS (
    SELECT DISTINCT possible.situation_id, refining.parent_benchmark_id, refining.parent_version
    FROM possible
    INNER JOIN refining_benchmark AS refining
        ON refining.agency_id = possible.agency_id
        AND refining.violation_item = possible.violation_item
        AND refining.benchmark_id = possible.benchmark_id
        AND refining.benchmark_version = possible.benchmark_version
    WHERE possible.is_possible
),
choices AS (
    SELECT possible.*, possible.is_possible AND refined.situation_id IS NULL AS is_chosen
    FROM possible
    LEFT JOIN refined
        ON refined.situation_id = possible.situation_id
        AND refined.parent_benchmark_id = possible.benchmark_id
        AND refined.parent_version = possible.benchmark_version
)
SELECT
    situation_id,
    -- Kept so that tiers are joined by item at once: a benchmark may have thousands of them.
    violation_item,
    party_kind,
    tier_cited,
    count(*) FILTER (WHERE is_chosen) AS number_of_candidates,
    CASE WHEN count(*) FILTER (WHERE is_chosen) = 1 THEN min(benchmark_id) FILTER (WHERE is_chosen) END AS benchmark_id,
    CASE WHEN count(*) FILTER (WHERE is_chosen) = 1 THEN min(benchmark_version) FILTER (WHERE is_chosen) END AS benchmark_version,
    count(*) FILTER (WHERE governs_decision) > 0 AS exists_at_decision,
    count(*) FILTER (WHERE NOT cites_a_version AND changed_meanwhile AND (is_cited OR NOT cites_a_benchmark)) > 0 AS is_mixed,
    max(CASE WHEN cites_a_benchmark OR cites_a_version THEN 1 ELSE 0 END) = 1 AS has_citation
FROM choices
GROUP BY situation_id, violation_item, party_kind, tier_cited;
