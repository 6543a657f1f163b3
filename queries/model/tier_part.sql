-- What each tier asks of the facts, part by part, for each kind of party.
-- One row per kind of party, tier and part of an alternative (see stored.tier_condition); a tier that states nothing has one row
-- of kind unread.
--   ground: of words, the ground that they name, where an agency that found it would have written it down: where the recorded
--   circumstances are all understood and it is not among them, it was not found.
CREATE OR REPLACE VIEW tier_part AS
WITH party_kinds (party_kind) AS (
    VALUES ('legal_person'), ('natural_person'), ('sole_proprietor'), ('unknown')
),
-- What a party did, on its own and in so many words. That something was slight, grave or without fault is a conclusion, which
-- nobody writes down merely to deny it; and that somebody cooperated or corrected in time often goes without saying.
named_grounds (ground) AS (
    VALUES
        ('隐匿销毁证据'), ('妨碍执法'), ('拒不改正'), ('胁迫诱骗教唆他人'), ('打击报复'), ('受胁迫诱骗'), ('消除减轻后果'), ('主动供述'), ('立功')
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
named_parts AS (
    SELECT DISTINCT parts.violation_item, parts.plain_wording, known_words.ground
    FROM parts
    INNER JOIN known_words ON known_words.plain_wording = parts.plain_wording
    INNER JOIN named_grounds ON named_grounds.ground = known_words.ground
),
-- What makes the offence, 经责令逾期不改正, is no circumstance of it, and would not be recorded as one.
elements AS (
    SELECT DISTINCT named_parts.violation_item, named_parts.ground
    FROM named_parts
    INNER JOIN circumstance_direction AS direction ON direction.ground = named_parts.ground
    WHERE strpos(plain_circumstance(named_parts.violation_item), direction.plain_wording) > 0
)
SELECT parts.*, CASE WHEN elements.ground IS NULL THEN named_parts.ground END AS ground
FROM parts
LEFT JOIN named_parts ON named_parts.violation_item = parts.violation_item AND named_parts.plain_wording = parts.plain_wording
LEFT JOIN elements ON elements.violation_item = named_parts.violation_item AND elements.ground = named_parts.ground;
