-- Versions of the discretion benchmarks, whose they are, and how they stand on the day of the run.
--   agency_id: the registered agency of the issuer's name, else the issuer as written; '' where none was recorded.
--   last_looked_at: the day on which somebody last saw to it that it fits the law: the latest review, else its making.
--   records_any_step: the register says at least one thing of how this version came about; where it says nothing at all, a
--   blank date tells nothing. keeps_...: it says this of some version; a column that is blank throughout is not kept.
CREATE OR REPLACE VIEW benchmark AS
WITH issuers AS (
    SELECT plain_title(alias) AS issuer_name, min(agency_id) AS agency_id
    FROM stored.agency_alias
    GROUP BY plain_title(alias)
    HAVING count(DISTINCT agency_id) = 1
),
kept AS (
    SELECT
        count(act_type) > 0 AS keeps_act_type,
        count(published_on) > 0 AS keeps_publication,
        count(filed_on) > 0 AS keeps_filing,
        count(coalesce(comment_from, comment_to)) > 0 AS keeps_comment,
        count(expert_reasoning_on) > 0 AS keeps_reasoning,
        count(collective_decision_on) > 0 AS keeps_collective_decision,
        count(copied_to_court_on) > 0 AS keeps_court_copy,
        count(copied_to_procuratorate_on) > 0 AS keeps_procuratorate_copy
    FROM stored.benchmark
)
SELECT
    benchmark.benchmark_id,
    benchmark.version,
    benchmark.title,
    benchmark.benchmark_id || '@' || benchmark.version AS version_id,
    benchmark.issuer,
    benchmark.issuer_level,
    coalesce(issuers.agency_id, benchmark.issuer, '') AS agency_id,
    CAST(extract(YEAR FROM as_of_date()) AS VARCHAR) AS period,
    benchmark.parent_benchmark_id,
    benchmark.valid_from,
    benchmark.valid_to,
    covers_period(benchmark.valid_from, benchmark.valid_to, as_of_date(), as_of_date()) AS is_in_force,
    benchmark.act_type,
    benchmark.published_on,
    benchmark.publication_number,
    coalesce(benchmark.is_secret, FALSE) AS is_secret,
    benchmark.filed_on,
    benchmark.comment_from,
    benchmark.comment_to,
    benchmark.expert_reasoning_on,
    benchmark.collective_decision_on,
    benchmark.copied_to_court_on,
    benchmark.copied_to_procuratorate_on,
    benchmark.law_in_force_from,
    benchmark.last_reviewed_on,
    coalesce(benchmark.last_reviewed_on, benchmark.published_on, benchmark.valid_from) AS last_looked_at,
    benchmark.tiers_hash,
    coalesce(
        benchmark.published_on, benchmark.filed_on, benchmark.comment_from, benchmark.comment_to, benchmark.expert_reasoning_on,
        benchmark.collective_decision_on, benchmark.copied_to_court_on, benchmark.copied_to_procuratorate_on
    ) IS NOT NULL OR benchmark.publication_number IS NOT NULL AS records_any_step,
    kept.keeps_act_type,
    kept.keeps_publication,
    kept.keeps_filing,
    kept.keeps_comment,
    kept.keeps_reasoning,
    kept.keeps_collective_decision,
    kept.keeps_court_copy,
    kept.keeps_procuratorate_copy
FROM stored.benchmark AS benchmark
CROSS JOIN kept
LEFT JOIN issuers ON issuers.issuer_name = plain_title(benchmark.issuer);
