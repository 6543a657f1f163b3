-- How many versions of benchmarks are on record with tiers, and how many of them are in force on the day. One row.
SELECT
    CAST(as_of_date() AS VARCHAR) AS as_of,
    count(DISTINCT benchmark_id || '@' || benchmark_version) AS on_record,
    count(DISTINCT benchmark_id || '@' || benchmark_version)
        FILTER (WHERE covers_period(valid_from, valid_to, as_of_date(), as_of_date())) AS in_force
FROM tier
