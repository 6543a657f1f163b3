-- Where the fine of a penalty lies against the range of the cited clause.
-- One row per penalty decision; `obstacle` says why it could not be told.
CREATE OR REPLACE VIEW fine_against_statute AS
WITH only_ranges AS (
    SELECT * FROM decision_statutory_range WHERE number_of_ranges = 1
),
several_ranges AS (
    SELECT DISTINCT decision_id FROM decision_statutory_range WHERE number_of_ranges > 1
),
-- A decision may cite a second instrument whose own range is not on record. Then nobody knows which of the two the fine
-- rests on: of several norms that one act breaks, the one with the higher fine applies (行政处罚法 article 29). The general act on
-- penalties has no ranges.
other_instruments AS (
    SELECT DISTINCT only_ranges.decision_id
    FROM only_ranges
    INNER JOIN stored.decision_basis AS decision_basis ON decision_basis.decision_id = only_ranges.decision_id
    WHERE decision_basis.instrument <> only_ranges.instrument
        AND decision_basis.instrument <> '行政处罚法'
),
-- Further articles of the same instrument usually hold the duty that was broken, but may hold another penalty.
other_articles AS (
    SELECT only_ranges.decision_id, joined_in_order(array_agg(DISTINCT decision_basis.article)) AS articles
    FROM only_ranges
    INNER JOIN stored.decision_basis AS decision_basis
        ON decision_basis.decision_id = only_ranges.decision_id
        AND decision_basis.instrument = only_ranges.instrument
        AND decision_basis.article <> only_ranges.article
    WHERE NOT only_ranges.is_for_item
    GROUP BY only_ranges.decision_id
),
-- Another version of the range was in force at some time between conduct and decision. The old one applies unless the
-- new one is lighter (行政处罚法 article 37).
changed_ranges AS (
    SELECT
        only_ranges.decision_id,
        only_ranges.statutory_range_id,
        only_ranges.base_amount,
        only_ranges.is_computable,
        decision.conduct_date,
        decision.decision_date,
        count(*) AS number_of_others,
        min(other.statutory_range_id) AS other_id
    FROM only_ranges
    INNER JOIN decision ON decision.decision_id = only_ranges.decision_id
    INNER JOIN stored.statutory_range AS other
        ON other.instrument = only_ranges.instrument
        AND other.article = only_ranges.article
        AND other.statutory_range_id <> only_ranges.statutory_range_id
        AND (other.violation_item IS NULL OR other.violation_item = decision.violation_item)
        AND (other.party_kind IS NULL OR other.party_kind = decision.party_kind)
    WHERE touches_period(
        other.valid_from,
        other.valid_to,
        earliest_conduct(decision.conduct_date, decision.decision_date),
        decision.decision_date
    )
    GROUP BY
        only_ranges.decision_id,
        only_ranges.statutory_range_id,
        only_ranges.base_amount,
        only_ranges.is_computable,
        decision.conduct_date,
        decision.decision_date
),
-- Both versions where it changed once. Where the day of the conduct is not recorded, the new version is known to govern only
-- if it is no heavier than the old one: then it governs on either side of the change.
versions AS (
    SELECT
        changed_ranges.decision_id,
        changed_ranges.base_amount,
        change.older_id,
        change.newer_id,
        change.changed_on,
        CASE
            WHEN changed_ranges.conduct_date IS NOT NULL AND change.is_no_lighter THEN change.older_id
            WHEN change.is_no_heavier THEN change.newer_id
        END AS governing_id
    FROM changed_ranges
    INNER JOIN statutory_range_change AS change
        ON change.this_id = changed_ranges.statutory_range_id AND change.other_id = changed_ranges.other_id
    WHERE changed_ranges.number_of_others = 1
        AND changed_ranges.is_computable
        AND covers_period(change.changed_on, change.newer_to, changed_ranges.decision_date, changed_ranges.decision_date)
        AND (
            changed_ranges.conduct_date IS NULL
            OR covers_period(change.older_from, change.older_to, changed_ranges.conduct_date, changed_ranges.conduct_date)
        )
),
-- With two versions in question a fine is known to be lawful inside the one that governs, and to lie outside the law only
-- outside both, on one side: then it is held against the version to which it is nearest.
placed_versions AS (
    SELECT
        versions.decision_id,
        versions.base_amount,
        versions.changed_on,
        version.statutory_range_id = versions.newer_id AS is_newer,
        coalesce(version.statutory_range_id = versions.governing_id, FALSE) AS governs,
        version.*,
        bound_in_yuan(version.range_basis, version.lower, versions.base_amount) AS lower_yuan,
        bound_in_yuan(version.range_basis, version.upper, versions.base_amount) AS upper_yuan,
        bound_calculation(version.range_basis, version.lower, versions.base_amount) AS lower_calculation,
        bound_calculation(version.range_basis, version.upper, versions.base_amount) AS upper_calculation,
        place_in_range(
            penalty_fine.fine,
            bound_in_yuan(version.range_basis, version.lower, versions.base_amount),
            bound_in_yuan(version.range_basis, version.upper, versions.base_amount),
            version.lower_closed,
            version.upper_closed
        ) AS place
    FROM versions
    INNER JOIN statutory_range_change AS side ON side.older_id = versions.older_id AND side.newer_id = versions.newer_id
    INNER JOIN statutory_range AS version ON version.statutory_range_id = side.this_id
    INNER JOIN penalty_fine ON penalty_fine.decision_id = versions.decision_id
    WHERE penalty_fine.fine_obstacle IS NULL
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
        placed_versions.*,
        settled.is_lawful,
        settled.older_lower_calculation,
        settled.older_upper_calculation,
        settled.newer_lower_calculation,
        settled.newer_upper_calculation,
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
),
held_ranges AS (
    SELECT
        decision_id, statutory_range_id, instrument, article, range_basis, base_sum, base_amount, lower, upper,
        lower_closed, upper_closed, lower_yuan, upper_yuan, TRUE AS is_computable, TRUE AS is_settled, NOT is_lawful AS is_outside_both,
        older_lower_calculation, older_upper_calculation, newer_lower_calculation, newer_upper_calculation, changed_on
    FROM nearest_first
    WHERE nearness = 1
    UNION ALL
    SELECT
        only_ranges.decision_id, only_ranges.statutory_range_id, only_ranges.instrument, only_ranges.article,
        only_ranges.range_basis, only_ranges.base_sum, only_ranges.base_amount, only_ranges.lower, only_ranges.upper,
        only_ranges.lower_closed, only_ranges.upper_closed, only_ranges.lower_yuan, only_ranges.upper_yuan,
        only_ranges.is_computable, FALSE, FALSE,
        NULL, NULL, NULL, NULL, NULL
    FROM only_ranges
    LEFT JOIN settled ON settled.decision_id = only_ranges.decision_id
    WHERE settled.decision_id IS NULL
),
described AS (
    SELECT
        penalty_fine.decision_id,
        penalty_fine.fine,
        held_ranges.statutory_range_id,
        held_ranges.instrument,
        held_ranges.article,
        other_articles.articles AS other_articles,
        held_ranges.range_basis,
        held_ranges.base_sum,
        held_ranges.base_amount,
        held_ranges.lower,
        held_ranges.upper,
        held_ranges.lower_closed,
        held_ranges.upper_closed,
        held_ranges.lower_yuan,
        held_ranges.upper_yuan,
        coalesce(held_ranges.is_settled, FALSE) AS is_settled,
        coalesce(held_ranges.is_outside_both, FALSE) AS is_outside_both,
        held_ranges.older_lower_calculation,
        held_ranges.older_upper_calculation,
        held_ranges.newer_lower_calculation,
        held_ranges.newer_upper_calculation,
        held_ranges.changed_on,
        CASE
            WHEN several_ranges.decision_id IS NOT NULL THEN 'several-ranges'
            WHEN held_ranges.decision_id IS NULL THEN 'no-statutory-range'
            WHEN other_instruments.decision_id IS NOT NULL THEN 'other-instrument-cited'
            WHEN changed_ranges.decision_id IS NOT NULL THEN 'mixed-law'
        END AS range_obstacle,
        CASE
            WHEN penalty_fine.fine_obstacle IS NOT NULL THEN penalty_fine.fine_obstacle
            WHEN NOT held_ranges.is_computable THEN 'base-not-recorded'
            WHEN is_far_off(penalty_fine.fine, held_ranges.lower_yuan, held_ranges.upper_yuan) THEN 'unit-error-suspected'
        END AS fine_obstacle
    FROM penalty_fine
    LEFT JOIN held_ranges ON held_ranges.decision_id = penalty_fine.decision_id
    LEFT JOIN several_ranges ON several_ranges.decision_id = penalty_fine.decision_id
    LEFT JOIN other_instruments ON other_instruments.decision_id = penalty_fine.decision_id
    LEFT JOIN other_articles ON other_articles.decision_id = penalty_fine.decision_id
    LEFT JOIN changed_ranges ON changed_ranges.decision_id = penalty_fine.decision_id
)
SELECT
    decision_id,
    -- Why the range is not known, whatever the fine; others ask for the range alone. Of a changed range the fine may still be
    -- known to lie inside or outside: then there is no `obstacle`.
    range_obstacle,
    CASE
        WHEN fine_obstacle IS NOT NULL AND fine_obstacle NOT IN ('base-not-recorded', 'unit-error-suspected') THEN fine_obstacle
        WHEN range_obstacle = 'mixed-law' AND is_settled THEN fine_obstacle
        ELSE coalesce(range_obstacle, fine_obstacle)
    END AS obstacle,
    CASE
        WHEN (range_obstacle IS NULL OR (range_obstacle = 'mixed-law' AND is_settled)) AND fine_obstacle IS NULL
            THEN place_in_range(fine, lower_yuan, upper_yuan, lower_closed, upper_closed)
    END AS place,
    statutory_range_id,
    instrument,
    article,
    other_articles,
    range_basis,
    base_sum,
    base_amount,
    lower_yuan,
    upper_yuan,
    lower_closed,
    upper_closed,
    bound_calculation(range_basis, lower, base_amount) AS lower_calculation,
    bound_calculation(range_basis, upper, base_amount) AS upper_calculation,
    is_outside_both,
    older_lower_calculation,
    older_upper_calculation,
    newer_lower_calculation,
    newer_upper_calculation,
    changed_on
FROM described;
