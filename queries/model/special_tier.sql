-- Which tier of an item asks for all that another one asks for, and for more: 货值金额1万元以上且造成人身损害的 beside 货值金额1万元以上的.
-- Facts that meet the special one meet the general one as well, and then the special one goes first.
-- One row per pair. Told from what was read of the conditions alone: words imply the same words only, a sum what its range lies within.
CREATE OR REPLACE VIEW special_tier AS
WITH implied_parts AS (
    SELECT DISTINCT
        special.tier_key AS special_key,
        special.alternative_key AS special_alternative,
        general.tier_key AS general_key,
        general.alternative_key AS general_alternative,
        general.requirement_key
    FROM tier_requirement AS special
    INNER JOIN tier_requirement AS general
        ON general.ladder_key = special.ladder_key
        AND general.tier_key <> special.tier_key
        AND general.kind = special.kind
        AND coalesce(general.within, '') = coalesce(special.within, '')
    WHERE CASE special.kind
        WHEN 'words' THEN general.plain_wording = special.plain_wording
        WHEN 'harm' THEN general.word = special.word
        WHEN 'grave_harm' THEN TRUE
        WHEN 'unread' THEN FALSE
        ELSE
            (
                general.lower IS NULL
                OR coalesce(special.lower > general.lower, FALSE)
                OR (coalesce(special.lower = general.lower, FALSE) AND (general.lower_closed OR NOT special.lower_closed))
            )
            AND (
                general.upper IS NULL
                OR coalesce(special.upper < general.upper, FALSE)
                OR (coalesce(special.upper = general.upper, FALSE) AND (general.upper_closed OR NOT special.upper_closed))
            )
    END
),
alternatives AS (
    SELECT tier_key, alternative_key, count(*) AS parts FROM tier_requirement GROUP BY tier_key, alternative_key
),
tiers AS (
    SELECT tier_key, count(*) AS alternatives FROM alternatives GROUP BY tier_key
),
implied_alternatives AS (
    SELECT implied_parts.special_key, implied_parts.special_alternative, implied_parts.general_key
    FROM implied_parts
    INNER JOIN alternatives ON alternatives.alternative_key = implied_parts.general_alternative
    GROUP BY
        implied_parts.special_key,
        implied_parts.special_alternative,
        implied_parts.general_key,
        implied_parts.general_alternative,
        alternatives.parts
    HAVING count(*) = alternatives.parts
),
-- Whichever of its alternatives the facts meet.
implied_tiers AS (
    SELECT implied_alternatives.special_key, implied_alternatives.general_key
    FROM implied_alternatives
    INNER JOIN tiers ON tiers.tier_key = implied_alternatives.special_key
    GROUP BY implied_alternatives.special_key, implied_alternatives.general_key, tiers.alternatives
    HAVING count(DISTINCT implied_alternatives.special_alternative) = tiers.alternatives
)
SELECT implied_tiers.special_key, implied_tiers.general_key
FROM implied_tiers
-- Two tiers that imply each other ask for the same.
LEFT JOIN implied_tiers AS reverse
    ON reverse.special_key = implied_tiers.general_key AND reverse.general_key = implied_tiers.special_key
WHERE reverse.special_key IS NULL;
