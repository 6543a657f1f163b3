-- Versions of published discretion benchmarks.
CREATE OR REPLACE VIEW benchmark AS
SELECT benchmark_id, version, title, issuer, issuer_level, parent_benchmark_id, valid_from, valid_to
FROM stored.benchmark;
