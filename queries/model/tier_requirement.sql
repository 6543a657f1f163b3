-- What each tier asks of the facts, in a form that decisions can be held against.
-- One row per kind of party, tier and part of an alternative, as in tier_part.
--   ladder_key (of all tiers of the item), tier_key, alternative_key, requirement_key: numbers; a lower requirement_key is the
--   plainer one to show.
--   words_of_tier: all that it asks for in words, joined by 、; only_tier_id: the tier where it has one range only.
--   grades: the grades of harm that the tiers of the item ask for.
--   is_decidable: the tiers are numbered without a gap, so that none is missing, and no more than one of them can never be
--   ruled out, so that some facts decide for one.
CREATE OR REPLACE VIEW tier_requirement AS
WITH alternatives AS (
    SELECT
        benchmark_id,
        benchmark_version,
        violation_item,
        party_kind,
        tier,
        tier_id,
        tier_rank,
        alternative,
        joined_in_order(array_agg(plain_wording) FILTER (WHERE plain_wording IS NOT NULL)) AS wordings,
        max(CASE WHEN kind = 'unread' OR (kind = 'words' AND ground IS NULL) THEN 0 ELSE 1 END) AS can_fail,
        min(CASE WHEN kind IN ('unread', 'grave_harm') THEN 0 ELSE 1 END) AS can_hold
    FROM tier_part
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind, tier, tier_id, tier_rank, alternative
),
tiers AS (
    SELECT
        benchmark_id,
        benchmark_version,
        violation_item,
        party_kind,
        tier,
        min(tier_rank) AS tier_rank,
        joined_in_order(array_agg(wordings) FILTER (WHERE wordings IS NOT NULL)) AS words_of_tier,
        agreed(min(tier_id), max(tier_id)) AS only_tier_id,
        count(*) AS alternatives_of_tier,
        min(can_fail) AS can_fail,
        max(can_hold) AS can_hold
    FROM alternatives
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind, tier
),
ladders AS (
    SELECT
        benchmark_id,
        benchmark_version,
        violation_item,
        party_kind,
        count(DISTINCT tier_rank) = max(tier_rank)
        AND (
            sum(1 - can_fail) = 0 AND max(can_hold) = 1 OR sum(1 - can_fail) = 1 AND sum((1 - can_fail) * can_hold) = 1
        ) AS is_decidable
    FROM tiers
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind
),
grades AS (
    SELECT benchmark_id, benchmark_version, violation_item, party_kind, joined_in_order(array_agg(DISTINCT word)) AS grades
    FROM tier_part
    WHERE word IS NOT NULL
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind
),
numbered AS (
    SELECT
        tier_part.*,
        tiers.words_of_tier,
        tiers.only_tier_id,
        tiers.alternatives_of_tier,
        grades.grades,
        ladders.is_decidable,
        row_number() OVER (
            ORDER BY
                CASE tier_part.kind
                    WHEN 'value_of_goods' THEN 1
                    WHEN 'illegal_gains' THEN 2
                    WHEN 'occurrence' THEN 3
                    WHEN 'harm' THEN 4
                    ELSE 5
                END ASC,
                -- 没有违法所得 says less than the sum beside it.
                CASE WHEN tier_part.upper = 0 THEN 1 ELSE 0 END ASC,
                coalesce(tier_part.tier_id, '') ASC,
                coalesce(tier_part.party_kind, '') ASC,
                coalesce(tier_part.alternative, 0) ASC,
                coalesce(tier_part.part, 0) ASC
        ) AS requirement_key
    FROM tier_part
    INNER JOIN tiers
        ON tiers.benchmark_id = tier_part.benchmark_id
        AND tiers.benchmark_version = tier_part.benchmark_version
        AND tiers.violation_item = tier_part.violation_item
        AND tiers.party_kind = tier_part.party_kind
        AND tiers.tier = tier_part.tier
    INNER JOIN ladders
        ON ladders.benchmark_id = tier_part.benchmark_id
        AND ladders.benchmark_version = tier_part.benchmark_version
        AND ladders.violation_item = tier_part.violation_item
        AND ladders.party_kind = tier_part.party_kind
    LEFT JOIN grades
        ON grades.benchmark_id = tier_part.benchmark_id
        AND grades.benchmark_version = tier_part.benchmark_version
        AND grades.violation_item = tier_part.violation_item
        AND grades.party_kind = tier_part.party_kind
)
SELECT
    *,
    min(requirement_key) OVER (PARTITION BY tier_id, party_kind, alternative) AS alternative_key,
    min(requirement_key) OVER (PARTITION BY benchmark_id, benchmark_version, violation_item, party_kind) AS ladder_key,
    min(requirement_key) OVER (PARTITION BY benchmark_id, benchmark_version, violation_item, party_kind, tier) AS tier_key
FROM numbered;
