-- Which version of its benchmark governs a situation in law, and how that version, where it is a cited one, stands to the conduct.
-- One row per situation whose violation item stands in some benchmark for its kind of party.
--   version_state: later or expired = the cited version was not in force on the day of the conduct; unknown = that day is not recorded
--   and the version was not in force throughout the two years before the decision; NULL = it was, or none is cited.
--   versions_at_conduct: how many versions of the benchmark were in force on that day, where the cited one was not; version_at_conduct:
--   one of them.
CREATE OR REPLACE VIEW situation_version AS
WITH situations AS (
    SELECT
        situation.situation_id,
        situation.violation_item,
        situation.party_kind,
        reason_of(situation.tier_cited) AS tier_cited,
        situation.conduct_date,
        benchmark.benchmark_id,
        benchmark.version,
        benchmark.title,
        benchmark.valid_from,
        benchmark.valid_to,
        CASE
            WHEN reason_of(situation.benchmark_version_cited) IS NULL OR benchmark.benchmark_id IS NULL THEN NULL
            WHEN situation.conduct_date IS NULL AND NOT covers_period(
                benchmark.valid_from,
                benchmark.valid_to,
                earliest_conduct(situation.conduct_date, situation.decision_date),
                situation.decision_date
            ) THEN 'unknown'
            WHEN benchmark.valid_from > situation.conduct_date THEN 'later'
            WHEN benchmark.valid_to < situation.conduct_date THEN 'expired'
        END AS version_state
    FROM situation_example AS situation
    INNER JOIN situation_benchmark AS governing ON governing.situation_id = situation.situation_id
    LEFT JOIN stored.benchmark AS benchmark
        ON benchmark.benchmark_id = governing.benchmark_id AND benchmark.version = governing.benchmark_version
),
at_conduct AS (
    SELECT
        situations.situation_id,
        count(DISTINCT other.benchmark_version) AS versions,
        min(other.benchmark_version) AS version
    FROM situations
    INNER JOIN tier AS other
        ON other.benchmark_id = situations.benchmark_id
        AND other.violation_item = situations.violation_item
        AND (other.party_kind IS NULL OR other.party_kind = situations.party_kind)
        AND covers_period(other.valid_from, other.valid_to, situations.conduct_date, situations.conduct_date)
    WHERE situations.version_state IN ('later', 'expired')
    GROUP BY situations.situation_id
)
SELECT situations.*, at_conduct.versions AS versions_at_conduct, at_conduct.version AS version_at_conduct
FROM situations
LEFT JOIN at_conduct ON at_conduct.situation_id = situations.situation_id;
