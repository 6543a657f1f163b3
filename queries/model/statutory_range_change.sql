-- Pairs of versions of one clause's range on the same basis, for the same item and kind of party, one after the other.
-- Two rows a pair, so that it is found from either version. Lighter is what is no higher at either end: where one end rises and
-- the other falls, neither version is no heavier than the other.
CREATE OR REPLACE VIEW statutory_range_change AS
WITH pairs AS (
    SELECT
        older.statutory_range_id AS older_id,
        newer.statutory_range_id AS newer_id,
        older.valid_from AS older_from,
        older.valid_to AS older_to,
        newer.valid_from AS changed_on,
        newer.valid_to AS newer_to,
        coalesce(newer.lower, 0) <= coalesce(older.lower, 0)
        AND (older.upper IS NULL OR coalesce(newer.upper <= older.upper, FALSE)) AS is_no_heavier,
        coalesce(older.lower, 0) <= coalesce(newer.lower, 0)
        AND (newer.upper IS NULL OR coalesce(older.upper <= newer.upper, FALSE)) AS is_no_lighter
    FROM statutory_range AS older
    INNER JOIN statutory_range AS newer
        ON newer.instrument = older.instrument
        AND newer.article = older.article
        AND newer.valid_from > older.valid_to
        AND coalesce(newer.violation_item, '') = coalesce(older.violation_item, '')
        AND coalesce(newer.party_kind, '') = coalesce(older.party_kind, '')
        AND newer.range_basis = older.range_basis
        AND coalesce(newer.base_sum, '') = coalesce(older.base_sum, '')
)
SELECT pairs.*, older_id AS this_id, newer_id AS other_id FROM pairs
UNION ALL
SELECT pairs.*, newer_id AS this_id, older_id AS other_id FROM pairs;
