-- Penalties that can be compared with others, each with the group of decisions that share its recorded facts and its basis.
-- One row per penalty decision; `obstacle` says why it stands in no group.
-- The outcome never enters the group. A fact that was not recorded is a value of its own: it is never guessed.
CREATE OR REPLACE VIEW comparable_group_member AS
WITH described AS (
    SELECT
        decision.*,
        -- The clause: the statutory range where one is on record, else the articles that the decision cites.
        coalesce(fine_against_statute.statutory_range_id, cited_basis.basis, '?') AS clause_key,
        coalesce(governing_benchmark.benchmark_id, '') AS governing_benchmark_id,
        coalesce(governing_benchmark.benchmark_version, '') AS governing_benchmark_version,
        coalesce(fine_against_tier.range_basis, fine_against_statute.range_basis, 'amount') AS range_basis,
        CASE
            WHEN coalesce(fine_against_tier.range_basis, fine_against_statute.range_basis, 'amount') <> 'amount'
                THEN coalesce(fine_against_tier.base_amount, fine_against_statute.base_amount)
        END AS base_amount,
        -- Bands of the value of goods: half decades, i.e. 1,000 to 3,162, to 10,000, to 31,623 ...
        CASE
            WHEN decision.value_of_goods IS NULL THEN '?'
            WHEN decision.value_of_goods <= 0 THEN '0'
            ELSE CAST(floor(2 * log10(CAST(decision.value_of_goods AS DOUBLE))) AS VARCHAR)
        END AS value_band,
        CASE
            WHEN decision.repeat_count IS NULL THEN '?'
            WHEN decision.repeat_count >= 2 THEN '2+'
            ELSE CAST(decision.repeat_count AS VARCHAR)
        END AS repeat_band,
        CASE
            WHEN NOT decision.is_in_force THEN 'not-in-force'
            WHEN decision.violation_item IS NULL THEN 'item-not-recorded'
            WHEN decision.kinds IS NULL THEN 'kinds-not-recorded'
            WHEN decision.party_kind = 'unknown' THEN 'party-kind-not-recorded'
            WHEN decision.amount_ambiguity IS NOT NULL THEN 'ambiguous-amount'
            WHEN governing_benchmark.is_mixed THEN 'mixed-law'
            WHEN fine_against_statute.place <> 'within' OR fine_against_tier.place <> 'within' THEN 'outside-range'
            WHEN strpos(decision.kinds, 'fine') > 0 AND decision.fine IS NULL THEN 'fine-not-recorded'
        END AS obstacle
    FROM decision
    LEFT JOIN cited_basis ON cited_basis.decision_id = decision.decision_id
    LEFT JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    LEFT JOIN fine_against_statute ON fine_against_statute.decision_id = decision.decision_id
    LEFT JOIN fine_against_tier ON fine_against_tier.decision_id = decision.decision_id
    WHERE decision.act_type = 'penalty'
)
SELECT
    described.*,
    -- A case may have several parties; one case counts once towards the size of a group.
    coalesce(described.case_id, described.document_number, described.decision_id) AS case_key,
    hash_text(
        coalesce(described.violation_item, '?')
        || '/' || described.governing_benchmark_id || '/' || described.governing_benchmark_version
        || '/' || described.clause_key
        || '/' || described.party_kind
        || '/' || coalesce(described.harm, '?')
        || '/' || coalesce(described.circumstances, '?')
        || '/' || described.repeat_band
        || '/' || described.value_band
        || '/' || described.range_basis
    ) AS comparable_group_id,
    CASE
        WHEN strpos(described.kinds, 'fine') = 0 OR coalesce(described.fine, 0) <= 0 THEN NULL
        WHEN described.range_basis = 'amount' THEN ln(CAST(described.fine AS DOUBLE))
        WHEN described.base_amount > 0 THEN ln(ratio(described.fine, described.base_amount))
    END AS log_outcome
FROM described;
