-- What is known of a fine although the benchmark changed between conduct and decision. The older version applies unless the newer one
-- is lighter (行政处罚法 article 37); lighter is what is no higher at either end. A fine is known to be in order inside the version
-- that governs, or inside both, and to lie outside the tier only outside both, on one side: then it is held against the version to
-- which it is nearest.
-- One row per penalty decision that cites a tier of both versions, with one known range for its case in each.
--   place: within, below or above; NULL where one version allows the fine and it is not known that this one governs.
CREATE OR REPLACE VIEW fine_under_changed_benchmark AS
WITH known AS (
    SELECT * FROM tier_of_changed_benchmark WHERE number_of_ranges = 1 AND place IS NOT NULL
),
-- Where the clause changed as well, it is followed, and only if the kinds of penalty stayed as they were.
clauses AS (
    SELECT
        clause.situation_id,
        CASE
            WHEN older.kinds_allowed = newer.kinds_allowed AND older.kinds_required = newer.kinds_required
                THEN CASE clause.governing_id WHEN clause.older_id THEN 'older' WHEN clause.newer_id THEN 'newer' END
        END AS governing
    FROM situation_clause AS clause
    LEFT JOIN statutory_range AS older ON older.statutory_range_id = clause.older_id
    LEFT JOIN statutory_range AS newer ON newer.statutory_range_id = clause.newer_id
    WHERE clause.number_of_others > 0
),
pairs AS (
    SELECT
        older.decision_id,
        older.changed_on,
        older.older_version,
        older.newer_version,
        older.tier_id AS older_id,
        newer.tier_id AS newer_id,
        older.place AS older_place,
        newer.place AS newer_place,
        older.lower_yuan AS older_lower,
        older.upper_yuan AS older_upper,
        newer.lower_yuan AS newer_lower,
        newer.upper_yuan AS newer_upper,
        older.base_amount AS older_base,
        newer.base_amount AS newer_base,
        older.lower_calculation AS older_lower_calculation,
        older.upper_calculation AS older_upper_calculation,
        newer.lower_calculation AS newer_lower_calculation,
        newer.upper_calculation AS newer_upper_calculation,
        CASE older.place WHEN 'above' THEN newer.upper_yuan > older.upper_yuan ELSE newer.lower_yuan < older.lower_yuan END AS is_newer_nearest,
        clauses.situation_id IS NOT NULL AS has_changed_clause,
        clauses.governing AS governing_clause,
        CASE
            WHEN older.is_conduct_dated
                AND coalesce(older.lower_yuan, 0) <= coalesce(newer.lower_yuan, 0)
                AND (newer.upper_yuan IS NULL OR coalesce(older.upper_yuan <= newer.upper_yuan, FALSE)) THEN 'older'
            -- On whichever side of the change the conduct was.
            WHEN coalesce(newer.lower_yuan, 0) <= coalesce(older.lower_yuan, 0)
                AND (older.upper_yuan IS NULL OR coalesce(newer.upper_yuan <= older.upper_yuan, FALSE)) THEN 'newer'
        END AS governing_tier
    FROM known AS older
    INNER JOIN known AS newer ON newer.decision_id = older.decision_id
    LEFT JOIN clauses ON clauses.situation_id = older.situation_id
    WHERE newer.is_newer AND NOT older.is_newer
)
SELECT
    decision_id,
    CASE
        WHEN older_place = newer_place THEN older_place
        WHEN has_changed_clause AND coalesce(governing_clause <> governing_tier, TRUE) THEN NULL
        WHEN governing_tier = 'older' AND older_place = 'within' THEN 'within'
        WHEN governing_tier = 'newer' AND newer_place = 'within' THEN 'within'
    END AS place,
    CASE WHEN is_newer_nearest THEN newer_id ELSE older_id END AS tier_id,
    CASE WHEN is_newer_nearest THEN newer_base ELSE older_base END AS base_amount,
    CASE WHEN is_newer_nearest THEN newer_lower ELSE older_lower END AS lower_yuan,
    CASE WHEN is_newer_nearest THEN newer_upper ELSE older_upper END AS upper_yuan,
    older_version,
    newer_version,
    older_lower_calculation,
    older_upper_calculation,
    newer_lower_calculation,
    newer_upper_calculation,
    changed_on
FROM pairs;
