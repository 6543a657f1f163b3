-- Which version of which benchmark governs a decision: the cited one, else the one in force on the day of the conduct.
-- One row per decision whose violation item stands in some benchmark.
--   number_of_candidates: 1 = known; 0 = none was in force, or the cited one is not on record; above 1 = it cannot be told.
--   is_mixed: the benchmark changed between conduct and decision and the decision names no version.
CREATE OR REPLACE VIEW governing_benchmark AS
WITH versions AS (
    SELECT DISTINCT violation_item, benchmark_id, benchmark_version, benchmark_title, valid_from, valid_to
    FROM tier
),
candidates AS (
    SELECT
        decision.decision_id,
        versions.benchmark_id,
        versions.benchmark_version,
        coalesce(decision.benchmark_cited, '') <> '' AS cites_a_benchmark,
        coalesce(decision.benchmark_version_cited, '') <> '' AS cites_a_version,
        coalesce(decision.benchmark_cited IN (versions.benchmark_id, versions.benchmark_title), FALSE) AS is_cited,
        coalesce(decision.benchmark_version_cited = versions.benchmark_version, FALSE) AS is_cited_version,
        (versions.valid_from IS NULL OR versions.valid_from <= decision.law_date)
            AND (versions.valid_to IS NULL OR versions.valid_to >= decision.law_date) AS governs_conduct,
        (versions.valid_from IS NULL OR versions.valid_from <= decision.decision_date)
            AND (versions.valid_to IS NULL OR versions.valid_to >= decision.decision_date) AS governs_decision
    FROM decision
    INNER JOIN versions ON versions.violation_item = decision.violation_item
),
choices AS (
    SELECT
        *,
        CASE
            WHEN cites_a_benchmark AND NOT is_cited THEN FALSE
            WHEN cites_a_version THEN is_cited_version
            ELSE governs_conduct
        END AS is_chosen
    FROM candidates
)
SELECT
    decision_id,
    count(*) FILTER (WHERE is_chosen) AS number_of_candidates,
    CASE WHEN count(*) FILTER (WHERE is_chosen) = 1 THEN min(benchmark_id) FILTER (WHERE is_chosen) END AS benchmark_id,
    CASE WHEN count(*) FILTER (WHERE is_chosen) = 1 THEN min(benchmark_version) FILTER (WHERE is_chosen) END AS benchmark_version,
    count(*) FILTER (WHERE is_cited) > 0 AS is_citation_known,
    count(*) FILTER (WHERE governs_decision) > 0 AS exists_at_decision,
    max(CASE WHEN cites_a_version THEN 1 ELSE 0 END) = 0
        AND count(*) FILTER (WHERE governs_conduct <> governs_decision) > 0 AS is_mixed
FROM choices
GROUP BY decision_id;
