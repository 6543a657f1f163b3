-- Parties of penalty cases with a case id, each with its position: all that is recorded of its part, facts and basis.
-- One row per decision; `obstacle` says why the party cannot be compared inside its case.
CREATE OR REPLACE VIEW co_party AS
WITH named AS (
    SELECT
        decision.*,
        -- The number of a party may be recorded in one of its rows only.
        coalesce(
            max(decision.party_key) OVER (
                PARTITION BY decision.agency_id, decision.case_id, coalesce(decision.party_name, decision.decision_id)
            ),
            decision.party_name,
            decision.decision_id
        ) AS party,
        cited_basis.basis,
        -- Agencies number their cases from 1 each year: the same number in another year is another case.
        CASE
            WHEN days_between(
                min(decision.decision_date) OVER (PARTITION BY decision.agency_id, decision.case_id),
                max(decision.decision_date) OVER (PARTITION BY decision.agency_id, decision.case_id)
            ) > 400 THEN decision.period
        END AS case_era
    FROM decision
    LEFT JOIN cited_basis ON cited_basis.decision_id = decision.decision_id
    WHERE decision.act_type = 'penalty' AND decision.case_id IS NOT NULL
)
SELECT
    named.*,
    graded_kinds(kinds) AS graded_kinds,
    hash_text(
        agency_id || '/' || case_id || '/' || coalesce(case_era, '?') || '/' || coalesce(violation_item, '?') || '/' || coalesce(basis, '?')
        || '/' || party_kind || '/' || coalesce(role, '?')
        || '/' || coalesce(harm, '?') || '/' || coalesce(circumstances, '?')
        || '/' || coalesce(CAST(repeat_count AS VARCHAR), '?')
        || '/' || coalesce(CAST(value_of_goods AS VARCHAR), '?')
        || '/' || coalesce(CAST(illegal_gains AS VARCHAR), '?')
    ) AS position_id,
    CASE
        WHEN NOT is_in_force THEN 'not-in-force'
        WHEN violation_item IS NULL THEN 'item-not-recorded'
        WHEN party_kind = 'unknown' THEN 'party-kind-not-recorded'
        WHEN amount_ambiguity IS NOT NULL THEN 'ambiguous-amount'
        WHEN role IS NULL AND circumstances IS NULL THEN 'role-and-circumstances-not-recorded'
        WHEN kind_grade IS NULL OR (strpos(kinds, 'fine') > 0 AND fine IS NULL) THEN 'penalty-not-recorded'
    END AS obstacle
FROM named;
