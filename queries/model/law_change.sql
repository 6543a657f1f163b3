-- Days on which another version began of a range under an article that a penalty cites, or of a benchmark for its item.
-- One row per decision with a case id, day and sort of change: parties of one case that were decided on either side of such a
-- day were decided under different texts, and who is decided later may owe a lighter penalty to the newer one (行政处罚法 article 37).
CREATE OR REPLACE VIEW law_change AS
WITH cited AS (
    SELECT decision.decision_id, decision.violation_item, decision.party_kind
    FROM decision
    WHERE decision.act_type = 'penalty' AND decision.case_id IS NOT NULL
)
SELECT cited.decision_id, statutory_range.valid_from AS changed_on, FALSE AS is_of_benchmark
FROM cited
INNER JOIN stored.decision_basis AS decision_basis ON decision_basis.decision_id = cited.decision_id
INNER JOIN stored.statutory_range AS statutory_range
    ON statutory_range.instrument = decision_basis.instrument
    AND statutory_range.article = decision_basis.article
    AND coalesce(statutory_range.violation_item = cited.violation_item, statutory_range.violation_item IS NULL)
    AND coalesce(statutory_range.party_kind = cited.party_kind, statutory_range.party_kind IS NULL)
WHERE statutory_range.valid_from IS NOT NULL
UNION
SELECT cited.decision_id, tier.valid_from AS changed_on, TRUE AS is_of_benchmark
FROM cited
INNER JOIN tier
    ON tier.violation_item = cited.violation_item
    AND coalesce(tier.party_kind = cited.party_kind, tier.party_kind IS NULL)
WHERE tier.valid_from IS NOT NULL;
