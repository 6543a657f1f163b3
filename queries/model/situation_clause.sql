-- Which range of the cited clauses governs a situation in law. One row per situation in which any does.
-- Of the ranges of one article, one that is set for the item goes before one for every item: the special before the general.
--   number_of_ranges: above 1 = it cannot be told which one; then nothing else is told.
--   articles_beside: further articles of its instrument that are cited. They usually hold the duty that was broken, but may hold another
--   penalty; other_articles: the same, where the range is not set for the item alone.
--   number_of_others: how many other versions of the range were in force at some time between conduct and decision. Where it is one, and
--   one came after the other: older_id, newer_id, changed_on, is_same_range = the change left the range as it was, and governing_id, the
--   one known to govern, if it is known.
CREATE OR REPLACE VIEW situation_clause AS
WITH all_matches AS (
    SELECT
        situation.situation_id,
        situation.decision_id,
        situation.violation_item,
        situation.party_kind,
        situation.conduct_date,
        situation.decision_date,
        statutory_range.statutory_range_id,
        statutory_range.instrument,
        statutory_range.article,
        statutory_range.valid_from,
        statutory_range.valid_to,
        statutory_range.violation_item IS NOT NULL AS is_for_item,
        -- 1 = for the item, 2 = for the item and the kind of party.
        max(
            CASE WHEN statutory_range.violation_item IS NULL THEN 0 WHEN statutory_range.party_kind IS NULL THEN 1 ELSE 2 END
        ) OVER (PARTITION BY situation.situation_id, statutory_range.instrument, statutory_range.article) AS narrowest,
        statutory_range.party_kind AS range_party_kind
    FROM situation_example AS situation
    INNER JOIN stored.decision_basis AS decision_basis ON decision_basis.decision_id = situation.decision_id
    INNER JOIN stored.statutory_range AS statutory_range
        ON statutory_range.instrument = decision_basis.instrument
        AND statutory_range.article = decision_basis.article
        AND (statutory_range.violation_item IS NULL OR statutory_range.violation_item = situation.violation_item)
        AND (statutory_range.party_kind IS NULL OR statutory_range.party_kind = situation.party_kind)
        AND covers_period(statutory_range.valid_from, statutory_range.valid_to, situation.law_date, situation.law_date)
),
-- One for the item and one for the kind of party stand beside each other.
matches AS (
    SELECT *, count(*) OVER (PARTITION BY situation_id) AS number_of_ranges
    FROM all_matches
    WHERE is_for_item OR narrowest < CASE WHEN range_party_kind IS NULL THEN 1 ELSE 2 END
),
counted AS (
    SELECT
        situation_id,
        number_of_ranges,
        CASE WHEN number_of_ranges = 1 THEN min(statutory_range_id) END AS statutory_range_id
    FROM matches
    GROUP BY situation_id, number_of_ranges
),
only_ranges AS (
    SELECT * FROM matches WHERE number_of_ranges = 1
),
cited_beside AS (
    SELECT
        only_ranges.situation_id,
        -- A decision may cite a second instrument whose own range is not on record. Then nobody knows which of the two the fine
        -- rests on: of several norms that one act breaks, the one with the higher fine applies (行政处罚法 article 29). The general
        -- act on penalties has no ranges.
        count(*) FILTER (
            WHERE decision_basis.instrument <> only_ranges.instrument AND decision_basis.instrument <> '行政处罚法'
        ) > 0 AS has_other_instrument,
        joined_in_order(
            array_agg(DISTINCT decision_basis.article) FILTER (
                WHERE decision_basis.instrument = only_ranges.instrument AND decision_basis.article <> only_ranges.article
            )
        ) AS articles_beside
    FROM only_ranges
    INNER JOIN stored.decision_basis AS decision_basis ON decision_basis.decision_id = only_ranges.decision_id
    GROUP BY only_ranges.situation_id
),
-- Another version of the range was in force at some time between conduct and decision. The old one applies unless the
-- new one is lighter (行政处罚法 article 37).
changed_ranges AS (
    SELECT
        only_ranges.situation_id,
        only_ranges.statutory_range_id,
        only_ranges.conduct_date,
        only_ranges.decision_date,
        count(*) AS number_of_others,
        min(other.statutory_range_id) AS other_id
    FROM only_ranges
    INNER JOIN stored.statutory_range AS other
        ON other.instrument = only_ranges.instrument
        AND other.article = only_ranges.article
        AND other.statutory_range_id <> only_ranges.statutory_range_id
        AND (other.violation_item IS NULL OR other.violation_item = only_ranges.violation_item)
        AND (other.party_kind IS NULL OR other.party_kind = only_ranges.party_kind)
    LEFT JOIN all_matches AS general
        ON general.situation_id = only_ranges.situation_id
        AND general.statutory_range_id = other.statutory_range_id
        AND covers_period(
            only_ranges.valid_from,
            only_ranges.valid_to,
            earliest_conduct(only_ranges.conduct_date, only_ranges.decision_date),
            only_ranges.decision_date
        )
    WHERE touches_period(
        other.valid_from,
        other.valid_to,
        earliest_conduct(only_ranges.conduct_date, only_ranges.decision_date),
        only_ranges.decision_date
    )
        -- A more general range beside it, all the while, is no other version of it.
        AND general.situation_id IS NULL
    GROUP BY only_ranges.situation_id, only_ranges.statutory_range_id, only_ranges.conduct_date, only_ranges.decision_date
),
-- Both versions where it changed once. Where the day of the conduct is not recorded, the new version is known to govern only
-- if it is no heavier than the old one: then it governs on either side of the change.
versions AS (
    SELECT
        changed_ranges.situation_id,
        change.older_id,
        change.newer_id,
        change.changed_on,
        change.is_no_heavier AND change.is_no_lighter AS is_same_range,
        CASE
            WHEN changed_ranges.conduct_date IS NOT NULL AND change.is_no_lighter THEN change.older_id
            WHEN change.is_no_heavier THEN change.newer_id
        END AS governing_id
    FROM changed_ranges
    INNER JOIN statutory_range_change AS change
        ON change.this_id = changed_ranges.statutory_range_id AND change.other_id = changed_ranges.other_id
    WHERE changed_ranges.number_of_others = 1
        AND covers_period(change.changed_on, change.newer_to, changed_ranges.decision_date, changed_ranges.decision_date)
        AND (
            changed_ranges.conduct_date IS NULL
            OR covers_period(change.older_from, change.older_to, changed_ranges.conduct_date, changed_ranges.conduct_date)
        )
)
SELECT
    counted.situation_id,
    counted.number_of_ranges,
    counted.statutory_range_id,
    coalesce(cited_beside.has_other_instrument, FALSE) AS has_other_instrument,
    cited_beside.articles_beside,
    CASE WHEN NOT only_ranges.is_for_item THEN cited_beside.articles_beside END AS other_articles,
    coalesce(changed_ranges.number_of_others, 0) AS number_of_others,
    versions.older_id,
    versions.newer_id,
    versions.governing_id,
    versions.changed_on,
    coalesce(versions.is_same_range, FALSE) AS is_same_range
FROM counted
LEFT JOIN only_ranges ON only_ranges.situation_id = counted.situation_id
LEFT JOIN cited_beside ON cited_beside.situation_id = counted.situation_id
LEFT JOIN changed_ranges ON changed_ranges.situation_id = counted.situation_id
LEFT JOIN versions ON versions.situation_id = counted.situation_id;
