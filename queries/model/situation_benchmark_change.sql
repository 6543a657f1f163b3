-- Which two versions are in question where a benchmark changed between conduct and decision and the decision names none of them.
-- One row per situation in law in which precisely two versions of one benchmark are: the older one in force on the first day on which
-- the conduct may have happened, the newer one on the day of the decision.
CREATE OR REPLACE VIEW situation_benchmark_change AS
WITH versions AS (
    SELECT DISTINCT violation_item, party_kind, benchmark_id, benchmark_version, benchmark_title, valid_from, valid_to FROM tier
),
in_question AS (
    SELECT DISTINCT
        situation.situation_id,
        situation.violation_item,
        situation.party_kind,
        situation.tier_cited,
        situation.conduct_date,
        earliest_conduct(situation.conduct_date, situation.decision_date) AS first_day,
        situation.decision_date,
        versions.benchmark_id,
        versions.benchmark_version,
        versions.valid_from,
        versions.valid_to
    FROM situation_benchmark AS governing
    INNER JOIN situation_example AS situation ON situation.situation_id = governing.situation_id
    INNER JOIN versions
        ON versions.violation_item = situation.violation_item
        AND (versions.party_kind IS NULL OR versions.party_kind = situation.party_kind)
        AND (
            coalesce(situation.benchmark_cited, '') = ''
            OR plain_title(situation.benchmark_cited) IN (plain_title(versions.benchmark_id), plain_title(versions.benchmark_title))
        )
        AND touches_period(
            versions.valid_from,
            versions.valid_to,
            earliest_conduct(situation.conduct_date, situation.decision_date),
            situation.decision_date
        )
    WHERE governing.is_mixed
),
pairs AS (
    SELECT
        situation_id,
        violation_item,
        party_kind,
        tier_cited,
        conduct_date,
        min(benchmark_id) AS benchmark_id,
        max(CASE WHEN covers_period(valid_from, valid_to, first_day, first_day) THEN benchmark_version END) AS older_version,
        max(CASE WHEN covers_period(valid_from, valid_to, first_day, first_day) THEN valid_to END) AS older_to,
        max(CASE WHEN covers_period(valid_from, valid_to, decision_date, decision_date) THEN benchmark_version END) AS newer_version,
        max(CASE WHEN covers_period(valid_from, valid_to, decision_date, decision_date) THEN valid_from END) AS changed_on
    FROM in_question
    GROUP BY situation_id, violation_item, party_kind, tier_cited, conduct_date
    HAVING count(*) = 2 AND min(benchmark_id) = max(benchmark_id)
)
SELECT
    situation_id,
    violation_item,
    party_kind,
    tier_cited,
    conduct_date IS NOT NULL AS is_conduct_dated,
    benchmark_id,
    older_version,
    newer_version,
    changed_on
FROM pairs
WHERE changed_on > older_to
    -- Conduct of an unknown day may fall into a gap, in which neither version was in force.
    AND (conduct_date IS NOT NULL OR changed_on = date_after(older_to, 1));
