-- Parties of penalty cases with what tells whose part was the graver: grades of harm and role, grounds of the circumstances.
-- One row per decision. Parties with the same comparison_id are of one case, violation item, basis and kind of party;
-- `gravity_obstacle` says why nobody can tell how grave the party's part was, or what it got.
CREATE OR REPLACE VIEW co_party_gravity AS
SELECT
    co_party.*,
    hash_text(
        co_party.agency_id || '/' || co_party.case_id || '/' || coalesce(co_party.case_era, '?')
        || '/' || coalesce(co_party.violation_item, '?') || '/' || coalesce(co_party.basis, '?') || '/' || co_party.party_kind
    ) AS comparison_id,
    -- Words without an order among these have no grade.
    CASE co_party.harm
        WHEN '轻微' THEN 1
        WHEN '较轻' THEN 2
        WHEN '一般' THEN 3
        WHEN '较重' THEN 4
        WHEN '严重' THEN 5
        WHEN '特别严重' THEN 6
    END AS harm_grade,
    -- 刑法 articles 26 to 28 in analogy: the principal before the accessory and the coerced one, who have no order here.
    CASE
        WHEN co_party.role IN ('主犯', '首要分子', '主要行为人', '主要违法行为人', '主要责任人') THEN 2
        WHEN co_party.role IN ('从犯', '胁从犯', '次要行为人', '次要违法行为人', '次要责任人', '辅助行为人') THEN 1
    END AS role_grade,
    circumstance_balance.aggravating,
    circumstance_balance.mitigating,
    circumstance_balance.aggravating_grounds,
    circumstance_balance.mitigating_grounds,
    CASE
        WHEN co_party.obstacle <> 'role-and-circumstances-not-recorded' THEN co_party.obstacle
        WHEN co_party.circumstances IS NULL THEN 'circumstances-not-recorded'
        WHEN circumstance_balance.unknown > 0 THEN 'circumstances-of-unknown-direction'
    END AS gravity_obstacle
FROM co_party
LEFT JOIN circumstance_balance ON circumstance_balance.decision_id = co_party.decision_id;
