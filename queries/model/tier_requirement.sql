-- What each tier asks of the facts, part by part, for each kind of party, in a form that decisions can be held against.
-- One row per kind of party, tier and part of an alternative; a tier that states nothing, or whose text was not read, has one
-- row of kind unread. See stored.tier_condition.
--   tier_key, alternative_key, requirement_key: numbers; a lower requirement_key is the plainer one to show.
--   ground: of words, the ground that they name, where an agency that found it would have written it down: where the recorded
--   circumstances are all understood and it is not among them, it was not found.
--   grades: the grades of harm that the tiers of the item ask for.
--   is_decidable: no more than one tier of the item can never be ruled out, so that some facts decide for one of them.
CREATE OR REPLACE VIEW tier_requirement AS
WITH party_kinds (party_kind) AS (
    VALUES ('legal_person'), ('natural_person'), ('sole_proprietor'), ('unknown')
),
-- What a party did, on its own and in so many words. That something was slight, grave or without fault is a conclusion, which
-- nobody writes down merely to deny it.
named_grounds (ground) AS (
    VALUES
        ('隐匿销毁证据'), ('妨碍执法'), ('拒不改正'), ('胁迫诱骗教唆他人'), ('打击报复'), ('受胁迫诱骗'), ('消除减轻后果'), ('主动供述'), ('立功'),
        ('配合查处'), ('及时改正')
),
known_words AS (
    SELECT direction.plain_wording, min(direction.ground) AS ground
    FROM circumstance_direction AS direction
    WHERE direction.direction <> 'fragment'
    GROUP BY direction.plain_wording
    HAVING count(DISTINCT direction.ground) = 1
),
parts AS (
    SELECT
        tier.benchmark_id,
        tier.benchmark_version,
        tier.violation_item,
        party_kinds.party_kind,
        tier.tier_id,
        tier.tier,
        tier.tier_rank,
        tier.conditions,
        coalesce(condition.alternative, 1) AS alternative,
        coalesce(condition.part, 1) AS part,
        coalesce(condition.kind, 'unread') AS kind,
        condition.text,
        condition.word,
        condition.lower,
        condition.upper,
        condition.lower_closed,
        condition.upper_closed,
        condition.within,
        CASE WHEN condition.kind = 'words' THEN plain_circumstance(condition.text) END AS plain_wording
    FROM stored.tier AS tier
    INNER JOIN party_kinds ON tier.party_kind IS NULL OR tier.party_kind = party_kinds.party_kind
    LEFT JOIN stored.tier_condition AS condition ON condition.tier_id = tier.tier_id
),
grounded AS (
    SELECT parts.*, named_grounds.ground
    FROM parts
    LEFT JOIN known_words ON known_words.plain_wording = parts.plain_wording
    LEFT JOIN named_grounds ON named_grounds.ground = known_words.ground
),
alternatives AS (
    SELECT
        benchmark_id,
        benchmark_version,
        violation_item,
        party_kind,
        tier,
        tier_id,
        alternative,
        max(CASE WHEN kind = 'unread' OR (kind = 'words' AND ground IS NULL) THEN 0 ELSE 1 END) AS can_fail,
        min(CASE WHEN kind IN ('unread', 'grave_harm') THEN 0 ELSE 1 END) AS can_hold
    FROM grounded
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind, tier, tier_id, alternative
),
tiers AS (
    SELECT benchmark_id, benchmark_version, violation_item, party_kind, tier, min(can_fail) AS can_fail, max(can_hold) AS can_hold
    FROM alternatives
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind, tier
),
ladders AS (
    SELECT
        benchmark_id,
        benchmark_version,
        violation_item,
        party_kind,
        sum(1 - can_fail) = 0 AND max(can_hold) = 1 OR sum(1 - can_fail) = 1 AND sum((1 - can_fail) * can_hold) = 1 AS is_decidable
    FROM tiers
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind
),
grades AS (
    SELECT benchmark_id, benchmark_version, violation_item, party_kind, joined_in_order(array_agg(DISTINCT word)) AS grades
    FROM grounded
    WHERE word IS NOT NULL
    GROUP BY benchmark_id, benchmark_version, violation_item, party_kind
),
numbered AS (
    SELECT
        grounded.*,
        grades.grades,
        ladders.is_decidable,
        row_number() OVER (
            ORDER BY
                CASE grounded.kind
                    WHEN 'value_of_goods' THEN 1
                    WHEN 'illegal_gains' THEN 2
                    WHEN 'occurrence' THEN 3
                    WHEN 'harm' THEN 4
                    ELSE 5
                END ASC,
                coalesce(grounded.tier_id, '') ASC,
                coalesce(grounded.party_kind, '') ASC,
                coalesce(grounded.alternative, 0) ASC,
                coalesce(grounded.part, 0) ASC
        ) AS requirement_key
    FROM grounded
    INNER JOIN ladders
        ON ladders.benchmark_id = grounded.benchmark_id
        AND ladders.benchmark_version = grounded.benchmark_version
        AND ladders.violation_item = grounded.violation_item
        AND ladders.party_kind = grounded.party_kind
    LEFT JOIN grades
        ON grades.benchmark_id = grounded.benchmark_id
        AND grades.benchmark_version = grounded.benchmark_version
        AND grades.violation_item = grounded.violation_item
        AND grades.party_kind = grounded.party_kind
)
SELECT
    *,
    min(requirement_key) OVER (PARTITION BY tier_id, party_kind, alternative) AS alternative_key,
    min(requirement_key) OVER (PARTITION BY benchmark_id, benchmark_version, violation_item, party_kind, tier) AS tier_key
FROM numbered;
