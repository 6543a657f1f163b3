-- Both versions of a statutory range that changed once between conduct and decision, in yuan for the decision's own base.
-- Two rows per such decision. No rows where it changed more than once, or changed its basis, its item or its kind of party.
--   governs: the old version applies unless the new one is lighter (行政处罚法 article 37). Lighter is what is no higher at
--   either end; where one end rises and the other falls, it cannot be told. Where the day of the conduct is not recorded, the
--   new version is known to govern only if it is no heavier than the old one: it then governs on either side of the change.
CREATE OR REPLACE VIEW changed_statutory_range AS
WITH found AS (
    SELECT
        only_range.decision_id,
        only_range.statutory_range_id,
        only_range.base_amount,
        decision.conduct_date,
        decision.decision_date,
        decision.violation_item,
        decision.party_kind
    FROM decision_statutory_range AS only_range
    INNER JOIN decision ON decision.decision_id = only_range.decision_id
    WHERE only_range.number_of_ranges = 1 AND only_range.is_computable
),
others AS (
    SELECT
        found.decision_id,
        count(*) AS number_of_others,
        min(other.statutory_range_id) AS statutory_range_id
    FROM found
    INNER JOIN statutory_range AS this ON this.statutory_range_id = found.statutory_range_id
    INNER JOIN statutory_range AS other
        ON other.instrument = this.instrument
        AND other.article = this.article
        AND other.statutory_range_id <> this.statutory_range_id
        AND (other.violation_item IS NULL OR other.violation_item = found.violation_item)
        AND (other.party_kind IS NULL OR other.party_kind = found.party_kind)
    WHERE touches_period(
        other.valid_from,
        other.valid_to,
        earliest_conduct(found.conduct_date, found.decision_date),
        found.decision_date
    )
    GROUP BY found.decision_id
),
pairs AS (
    SELECT
        found.decision_id,
        found.base_amount,
        found.conduct_date IS NOT NULL AS has_conduct_date,
        older.statutory_range_id AS older_id,
        newer.statutory_range_id AS newer_id,
        coalesce(newer.lower, 0) <= coalesce(older.lower, 0)
        AND (older.upper IS NULL OR coalesce(newer.upper <= older.upper, FALSE)) AS is_no_heavier,
        coalesce(older.lower, 0) <= coalesce(newer.lower, 0)
        AND (newer.upper IS NULL OR coalesce(older.upper <= newer.upper, FALSE)) AS is_no_lighter
    FROM found
    INNER JOIN others ON others.decision_id = found.decision_id AND others.number_of_others = 1
    INNER JOIN statutory_range AS older ON older.statutory_range_id IN (found.statutory_range_id, others.statutory_range_id)
    INNER JOIN statutory_range AS newer
        ON newer.statutory_range_id IN (found.statutory_range_id, others.statutory_range_id)
        AND older.valid_to < newer.valid_from
        AND coalesce(newer.violation_item, '') = coalesce(older.violation_item, '')
        AND coalesce(newer.party_kind, '') = coalesce(older.party_kind, '')
        AND newer.range_basis = older.range_basis
        AND coalesce(newer.base_sum, '') = coalesce(older.base_sum, '')
    WHERE covers_period(newer.valid_from, newer.valid_to, found.decision_date, found.decision_date)
        AND (found.conduct_date IS NULL OR covers_period(older.valid_from, older.valid_to, found.conduct_date, found.conduct_date))
),
governed AS (
    SELECT
        *,
        CASE
            WHEN has_conduct_date AND is_no_lighter THEN older_id
            WHEN is_no_heavier THEN newer_id
        END AS governing_id
    FROM pairs
)
SELECT
    governed.decision_id,
    version.statutory_range_id,
    version.statutory_range_id = governed.newer_id AS is_newer,
    coalesce(version.statutory_range_id = governed.governing_id, FALSE) AS governs,
    version.valid_from,
    version.instrument,
    version.article,
    version.violation_item IS NOT NULL AS is_for_item,
    version.range_basis,
    version.base_sum,
    governed.base_amount,
    version.lower,
    version.upper,
    version.lower_closed,
    version.upper_closed,
    bound_in_yuan(version.range_basis, version.lower, governed.base_amount) AS lower_yuan,
    bound_in_yuan(version.range_basis, version.upper, governed.base_amount) AS upper_yuan,
    bound_calculation(version.range_basis, version.lower, governed.base_amount) AS lower_calculation,
    bound_calculation(version.range_basis, version.upper, governed.base_amount) AS upper_calculation
FROM governed
INNER JOIN statutory_range AS version ON version.statutory_range_id IN (governed.older_id, governed.newer_id);
