-- Where the fine lies although the range of its clause changed between conduct and decision, and it is not known which version governs
-- it. With two versions in question a fine is known to be lawful inside the one that governs, and to lie outside the law only outside
-- both, on one side: then it is held against the version to which it is nearest.
-- One row per penalty decision of which either is known, with the version against which it is held.
CREATE OR REPLACE VIEW fine_under_changed_clause AS
WITH changes AS (
    SELECT decision_situation.decision_id, clause.statutory_range_id, clause.older_id, clause.newer_id, clause.governing_id, clause.changed_on
    FROM situation_clause AS clause
    INNER JOIN decision_situation ON decision_situation.situation_id = clause.situation_id
    WHERE clause.older_id IS NOT NULL
),
based AS (
    SELECT
        changes.*,
        penalty_fine.fine,
        base_of(own.base_sum, penalty_fine.value_of_goods, penalty_fine.illegal_gains) AS base_amount
    FROM changes
    INNER JOIN penalty_fine ON penalty_fine.decision_id = changes.decision_id
    INNER JOIN statutory_range AS own ON own.statutory_range_id = changes.statutory_range_id
    WHERE penalty_fine.fine_obstacle IS NULL
        AND (
            own.range_basis = 'amount'
            OR base_of(own.base_sum, penalty_fine.value_of_goods, penalty_fine.illegal_gains) IS NOT NULL
        )
),
placed_versions AS (
    SELECT
        based.decision_id,
        based.changed_on,
        version.statutory_range_id,
        version.statutory_range_id = based.newer_id AS is_newer,
        coalesce(version.statutory_range_id = based.governing_id, FALSE) AS governs,
        bound_in_yuan(version.range_basis, version.lower, based.base_amount) AS lower_yuan,
        bound_in_yuan(version.range_basis, version.upper, based.base_amount) AS upper_yuan,
        bound_calculation(version.range_basis, version.lower, based.base_amount) AS lower_calculation,
        bound_calculation(version.range_basis, version.upper, based.base_amount) AS upper_calculation,
        place_in_range(
            based.fine,
            bound_in_yuan(version.range_basis, version.lower, based.base_amount),
            bound_in_yuan(version.range_basis, version.upper, based.base_amount),
            version.lower_closed,
            version.upper_closed
        ) AS place
    FROM based
    INNER JOIN statutory_range_change AS side ON side.older_id = based.older_id AND side.newer_id = based.newer_id
    INNER JOIN statutory_range AS version ON version.statutory_range_id = side.this_id
),
settled AS (
    SELECT
        decision_id,
        count(*) FILTER (WHERE governs AND place = 'within') > 0 AS is_lawful,
        min(place) AS side,
        max(lower_calculation) FILTER (WHERE NOT is_newer) AS older_lower_calculation,
        max(upper_calculation) FILTER (WHERE NOT is_newer) AS older_upper_calculation,
        max(lower_calculation) FILTER (WHERE is_newer) AS newer_lower_calculation,
        max(upper_calculation) FILTER (WHERE is_newer) AS newer_upper_calculation,
        min(changed_on) AS changed_on
    FROM placed_versions
    GROUP BY decision_id
    HAVING count(*) FILTER (WHERE governs AND place = 'within') > 0
        OR (min(place) = max(place) AND min(place) <> 'within')
),
nearest_first AS (
    SELECT
        settled.*,
        placed_versions.statutory_range_id,
        row_number() OVER (
            PARTITION BY placed_versions.decision_id
            ORDER BY
                CASE WHEN settled.is_lawful AND placed_versions.governs THEN 0 ELSE 1 END ASC,
                CASE
                    WHEN settled.side = 'above' THEN -placed_versions.upper_yuan
                    ELSE placed_versions.lower_yuan
                END ASC NULLS LAST,
                placed_versions.is_newer ASC NULLS LAST
        ) AS nearness
    FROM placed_versions
    INNER JOIN settled ON settled.decision_id = placed_versions.decision_id
)
SELECT
    decision_id,
    statutory_range_id,
    NOT is_lawful AS is_outside_both,
    older_lower_calculation,
    older_upper_calculation,
    newer_lower_calculation,
    newer_upper_calculation,
    changed_on
FROM nearest_first
WHERE nearness = 1;
