-- The versions of all benchmarks on record, the oldest of each first, with the names by which one may ask for it.
SELECT benchmark_id, title, version
FROM benchmark
ORDER BY benchmark_id, valid_from ASC NULLS FIRST, version
