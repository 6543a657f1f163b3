-- Which version of which benchmark governs a decision: the cited one, else the one in force on the day of the conduct.
-- Where a local benchmark and the superior one that it refines are both in force, the local one governs the agency that applies it.
-- One row per decision whose violation item stands in some benchmark for its kind of party.
--   number_of_candidates: 1 = known; 0 = none was in force, or the cited one is not on record; above 1 = it cannot be told.
--   is_mixed: the benchmark changed between conduct and decision and the decision names no version.
CREATE OR REPLACE VIEW governing_benchmark AS
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
        decision.decision_id,
        decision.violation_item,
        decision.agency_id,
        versions.benchmark_id,
        versions.benchmark_version,
        coalesce(decision.benchmark_cited, '') <> '' AS cites_a_benchmark,
        coalesce(decision.benchmark_version_cited, '') <> '' AS cites_a_version,
        coalesce(
            plain_title(decision.benchmark_cited) IN (plain_title(versions.benchmark_id), plain_title(versions.benchmark_title)),
            FALSE
        ) AS is_cited,
        coalesce(decision.benchmark_version_cited = versions.benchmark_version, FALSE) AS is_cited_version,
        covers_period(versions.valid_from, versions.valid_to, decision.law_date, decision.law_date) AS governs_conduct,
        covers_period(versions.valid_from, versions.valid_to, decision.decision_date, decision.decision_date) AS governs_decision,
        touches_period(
            versions.valid_from,
            versions.valid_to,
            earliest_conduct(decision.conduct_date, decision.decision_date),
            decision.decision_date
        )
        AND NOT covers_period(
            versions.valid_from,
            versions.valid_to,
            earliest_conduct(decision.conduct_date, decision.decision_date),
            decision.decision_date
        ) AS changed_meanwhile
    FROM decision
    INNER JOIN versions
        ON versions.violation_item = decision.violation_item
        AND (versions.party_kind IS NULL OR versions.party_kind = decision.party_kind)
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
    SELECT DISTINCT possible.decision_id, refining.parent_benchmark_id, refining.parent_version
    FROM possible
    INNER JOIN refining_benchmark AS refining
        ON refining.agency_id = possible.agency_id
        AND refining.violation_item = possible.violation_item
        AND refining.benchmark_id = possible.benchmark_id
        AND refining.benchmark_version = possible.benchmark_version
    WHERE possible.is_possible
),
choices AS (
    SELECT possible.*, possible.is_possible AND refined.decision_id IS NULL AS is_chosen
    FROM possible
    LEFT JOIN refined
        ON refined.decision_id = possible.decision_id
        AND refined.parent_benchmark_id = possible.benchmark_id
        AND refined.parent_version = possible.benchmark_version
)
SELECT
    decision_id,
    -- Kept so that tiers are joined by item at once: a benchmark may have thousands of them.
    violation_item,
    count(*) FILTER (WHERE is_chosen) AS number_of_candidates,
    CASE WHEN count(*) FILTER (WHERE is_chosen) = 1 THEN min(benchmark_id) FILTER (WHERE is_chosen) END AS benchmark_id,
    CASE WHEN count(*) FILTER (WHERE is_chosen) = 1 THEN min(benchmark_version) FILTER (WHERE is_chosen) END AS benchmark_version,
    count(*) FILTER (WHERE governs_decision) > 0 AS exists_at_decision,
    count(*) FILTER (WHERE NOT cites_a_version AND changed_meanwhile AND (is_cited OR NOT cites_a_benchmark)) > 0 AS is_mixed,
    max(CASE WHEN cites_a_benchmark OR cites_a_version THEN 1 ELSE 0 END) = 1 AS has_citation
FROM choices
GROUP BY decision_id, violation_item;
