-- Parties of penalty cases with a case id, each with its position: all that is recorded of its part and facts.
-- One row per decision; `obstacle` says why the party cannot be compared inside its case.
CREATE OR REPLACE VIEW co_party AS
SELECT
    decision.*,
    coalesce(party_key, party_name, decision_id) AS party,
    case_id || '/' || hash_text(
        agency_id || '/' || coalesce(violation_item, '?') || '/' || party_kind || '/' || coalesce(role, '?')
        || '/' || coalesce(harm, '?') || '/' || coalesce(circumstances, '?')
        || '/' || coalesce(CAST(repeat_count AS VARCHAR), '?')
        || '/' || coalesce(CAST(value_of_goods AS VARCHAR), '?')
        || '/' || coalesce(CAST(illegal_gains AS VARCHAR), '?')
    ) AS position_id,
    CASE
        WHEN NOT is_in_force THEN 'not-in-force'
        WHEN amount_ambiguity IS NOT NULL THEN 'ambiguous-amount'
        WHEN role IS NULL AND circumstances IS NULL THEN 'role-and-circumstances-not-recorded'
        WHEN kinds IS NULL OR (strpos(kinds, 'fine') > 0 AND fine IS NULL) THEN 'penalty-not-recorded'
    END AS obstacle
FROM decision
WHERE act_type = 'penalty' AND case_id IS NOT NULL;
