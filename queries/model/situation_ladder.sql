-- The tiers whose conditions the facts of a situation in law are held against, where one known version of a benchmark governs it and
-- its conditions can decide for a tier. One row per such situation.
--   ladder_key: see tier_requirement. asks_...: whether a condition hangs on this sum: else no difference in it matters.
--   shortest_period: the shortest time, in months, in which its conditions count offences; NULL where none states one.
CREATE OR REPLACE VIEW situation_ladder AS
WITH ladders AS (
    SELECT
        ladder_key,
        benchmark_id,
        benchmark_version,
        violation_item,
        party_kind,
        count(*) FILTER (WHERE kind = 'value_of_goods') > 0 AS asks_value_of_goods,
        count(*) FILTER (WHERE kind = 'illegal_gains') > 0 AS asks_illegal_gains,
        min(months_of_period(within)) FILTER (WHERE kind = 'occurrence') AS shortest_period
    FROM tier_requirement
    WHERE is_decidable
    GROUP BY ladder_key, benchmark_id, benchmark_version, violation_item, party_kind
)
SELECT governing.situation_id, ladders.ladder_key, ladders.asks_value_of_goods, ladders.asks_illegal_gains, ladders.shortest_period
FROM situation_benchmark AS governing
INNER JOIN ladders
    ON ladders.benchmark_id = governing.benchmark_id
    AND ladders.benchmark_version = governing.benchmark_version
    AND ladders.violation_item = governing.violation_item
    AND ladders.party_kind = governing.party_kind
WHERE governing.number_of_candidates = 1 AND NOT governing.is_mixed;
