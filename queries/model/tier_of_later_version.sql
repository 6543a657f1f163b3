-- The cited tier in a cited version that came after the conduct, beside the same tier in the version that was in force then.
-- One row per penalty decision that cites such a version and a tier of both, where one version was in force on the day of the conduct.
--   pairs: above 1 = the tier has several ranges, and which two belong together cannot be told. is_comparable: they count alike.
--   A tier without an end on one side runs on without limit.
CREATE OR REPLACE VIEW tier_of_later_version AS
WITH pairs_of_tiers AS (
    SELECT
        situations.situation_id,
        own.range_basis,
        own.base_sum,
        own.range_key = other.range_key AND own.range_basis <> 'text' AS is_alike,
        own.lower AS own_lower,
        own.upper AS own_upper,
        own.lower_closed AS own_lower_closed,
        own.upper_closed AS own_upper_closed,
        other.lower AS other_lower,
        other.upper AS other_upper,
        other.lower_closed AS other_lower_closed,
        other.upper_closed AS other_upper_closed,
        -- A range for some payers or some sums may not be the one for this fine.
        own.payer IS NULL AND own.switch_sum IS NULL AS is_for_all
    FROM situation_version AS situations
    INNER JOIN tier_name AS cited_name ON cited_name.name = situations.tier_cited
    INNER JOIN tier AS own
        ON own.benchmark_id = situations.benchmark_id
        AND own.benchmark_version = situations.version
        AND own.violation_item = situations.violation_item
        AND (own.party_kind IS NULL OR own.party_kind = situations.party_kind)
    INNER JOIN tier_name AS own_name ON own_name.name = own.tier AND own_name.plain_name = cited_name.plain_name
    INNER JOIN tier AS other
        ON other.benchmark_id = situations.benchmark_id
        AND other.benchmark_version = situations.version_at_conduct
        AND other.violation_item = situations.violation_item
        AND (other.party_kind IS NULL OR other.party_kind = situations.party_kind)
    INNER JOIN tier_name AS other_name ON other_name.name = other.tier AND other_name.plain_name = cited_name.plain_name
    WHERE situations.version_state = 'later' AND situations.versions_at_conduct = 1
),
pairings AS (
    SELECT
        penalty.decision_id,
        pairs_of_tiers.*,
        CASE
            WHEN pairs_of_tiers.range_basis = 'amount' THEN 1
            ELSE base_of(pairs_of_tiers.base_sum, penalty.value_of_goods, penalty.illegal_gains)
        END AS base_amount,
        CASE WHEN penalty.fine_obstacle IS NULL AND pairs_of_tiers.is_for_all THEN penalty.fine END AS fine
    FROM pairs_of_tiers
    INNER JOIN penalty_against_rules AS penalty ON penalty.situation_id = pairs_of_tiers.situation_id
),
in_yuan AS (
    SELECT
        *,
        bound_in_yuan(range_basis, own_lower, base_amount) AS own_lower_yuan,
        bound_in_yuan(range_basis, own_upper, base_amount) AS own_upper_yuan,
        bound_in_yuan(range_basis, other_lower, base_amount) AS other_lower_yuan,
        bound_in_yuan(range_basis, other_upper, base_amount) AS other_upper_yuan
    FROM pairings
),
placed AS (
    SELECT
        *,
        CASE
            WHEN is_alike AND base_amount > 0 AND fine IS NOT NULL AND NOT is_far_off(fine, other_lower_yuan, other_upper_yuan)
                THEN place_in_range(fine, other_lower_yuan, other_upper_yuan, other_lower_closed, other_upper_closed)
        END AS place_in_other,
        place_in_range(fine, own_lower_yuan, own_upper_yuan, own_lower_closed, own_upper_closed) AS place_in_own
    FROM in_yuan
)
SELECT
    decision_id,
    count(*) AS pairs,
    max(CASE WHEN is_alike THEN 1 ELSE 0 END) = 1 AS is_comparable,
    min(coalesce(own_lower, 0)) AS own_lower,
    min(coalesce(other_lower, 0)) AS other_lower,
    min(coalesce(own_upper, 99999999999999)) AS own_upper,
    min(coalesce(other_upper, 99999999999999)) AS other_upper,
    min(amount_text(own_lower)) AS own_lower_text,
    min(amount_text(own_upper)) AS own_upper_text,
    min(amount_text(other_lower)) AS other_lower_text,
    min(amount_text(other_upper)) AS other_upper_text,
    min(range_unit(range_basis)) AS range_unit,
    min(base_sum) AS base_sum,
    min(other_upper_yuan) AS other_upper_yuan,
    min(place_in_other) AS place_in_other,
    min(place_in_own) AS place_in_own
FROM placed
GROUP BY decision_id;
