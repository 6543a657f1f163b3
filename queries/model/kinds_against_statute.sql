-- The kinds of penalty that a decision imposes against those that the cited clause allows and those that it requires.
-- One row per penalty decision; `obstacle` says why neither can be told, `is_shared` that its recorded kinds may be those of
-- another party or violation of its case. Kinds are codes joined by '|'.
--   kinds_beyond: recorded and not allowed; NULL = none, or the allowed ones are not on record. Confiscation of illegal gains is
--   allowed beside every penalty (行政处罚法 article 28), a range of fines allows the fine, and an order to correct is no penalty.
--   may_be_misread: its wording names penalties that may not have been imposed, or several amounts.
--   kinds_missing: required, and neither recorded of any party of the case nor spoken of in its wording; NULL = none.
CREATE OR REPLACE VIEW kinds_against_statute AS
WITH clauses AS (
    SELECT
        fine_against_statute.decision_id,
        fine_against_statute.instrument,
        fine_against_statute.article,
        statutory_range.kinds_allowed,
        statutory_range.kinds_required,
        CASE WHEN coalesce(statutory_range.lower, statutory_range.upper) IS NULL THEN '' ELSE '|fine' END AS fine_if_ranged
    FROM fine_against_statute
    INNER JOIN statutory_range ON statutory_range.statutory_range_id = fine_against_statute.statutory_range_id
    WHERE statutory_range.kinds_allowed IS NOT NULL OR statutory_range.kinds_required IS NOT NULL
),
-- A second instrument may allow a kind that the clause does not, whatever the item. The general act on penalties allows none.
cited_beside AS (
    SELECT
        clauses.decision_id,
        max(CASE WHEN decision_basis.instrument NOT IN (clauses.instrument, '行政处罚法') THEN 1 ELSE 0 END) = 1 AS has_other_instrument,
        joined_in_order(
            array_agg(DISTINCT decision_basis.article) FILTER (
                WHERE decision_basis.instrument = clauses.instrument AND decision_basis.article <> clauses.article
            )
        ) AS other_articles
    FROM clauses
    INNER JOIN stored.decision_basis AS decision_basis ON decision_basis.decision_id = clauses.decision_id
    GROUP BY clauses.decision_id
),
keyed AS (
    SELECT
        decision_id,
        agency_id,
        coalesce('c/' || case_id, 'd/' || document_key, 'r/' || decision_id) AS case_key,
        violation_item,
        party_name,
        kinds,
        fine,
        confiscation,
        penalty_text
    FROM penalty_fine
),
wanted_cases AS (
    SELECT DISTINCT keyed.agency_id, keyed.case_key
    FROM keyed
    INNER JOIN clauses ON clauses.decision_id = keyed.decision_id
),
-- What stands in other rows of a case: co-parties, further violations, a second document.
cases AS (
    SELECT
        keyed.agency_id,
        keyed.case_key,
        count(DISTINCT keyed.kinds) = 1
        AND (count(DISTINCT keyed.violation_item) > 1 OR count(DISTINCT keyed.party_name) > 1) AS is_shared,
        replace(joined_in_order(array_agg(DISTINCT coalesce(keyed.kinds, ''))), '、', '|')
        || CASE WHEN max(coalesce(keyed.fine, 0)) > 0 THEN '|fine' ELSE '' END
        || CASE WHEN max(coalesce(keyed.confiscation, 0)) > 0 THEN '|confiscation' ELSE '' END AS kinds,
        joined_in_order(array_agg(DISTINCT coalesce(keyed.penalty_text, ''))) AS wording
    FROM keyed
    INNER JOIN wanted_cases ON wanted_cases.agency_id = keyed.agency_id AND wanted_cases.case_key = keyed.case_key
    GROUP BY keyed.agency_id, keyed.case_key
)
SELECT
    penalty_fine.decision_id,
    penalty_fine.agency_id,
    penalty_fine.period,
    clauses.instrument,
    clauses.article,
    cited_beside.other_articles,
    penalty_fine.kinds,
    clauses.kinds_allowed,
    clauses.kinds_required,
    reduction_on_record(penalty_fine.reduction_ground, penalty_fine.circumstances, penalty_fine.legal_basis, penalty_fine.penalty_text) AS reduction_ground,
    reason_of(penalty_fine.explanation) AS other_reason,
    CASE
        WHEN NOT penalty_fine.is_in_force THEN 'not-in-force'
        WHEN fine_against_statute.range_obstacle IS NOT NULL THEN fine_against_statute.range_obstacle
        WHEN clauses.decision_id IS NULL THEN 'kinds-of-clause-not-on-record'
        WHEN cited_beside.has_other_instrument THEN 'other-instrument-cited'
        WHEN coalesce(penalty_fine.kinds, '') = '' THEN 'kinds-not-recorded'
        WHEN strpos(penalty_fine.kinds, 'no_penalty') > 0 THEN 'no-penalty'
    END AS obstacle,
    cases.is_shared OR penalty_fine.amount_ambiguity IN ('several_parties', 'several_violations', 'several_rows') AS is_shared,
    penalty_fine.amount_ambiguity IS NOT NULL OR tells_of_further_penalties(penalty_fine.penalty_text) AS may_be_misread,
    strpos(cases.kinds, 'other') > 0 AS has_other_kind,
    strpos(cases.wording, '减轻') > 0 AS speaks_of_reduction,
    CASE
        WHEN clauses.kinds_allowed IS NOT NULL
            THEN codes_not_in(
                penalty_fine.kinds,
                clauses.kinds_allowed || clauses.fine_if_ranged || '|confiscation|order_to_correct|other|no_penalty'
            )
    END AS kinds_beyond,
    kinds_unnamed(
        codes_not_in(
            clauses.kinds_required,
            cases.kinds || '|order_to_correct|other|no_penalty'
            -- Where no illegal gains are recorded there may be nothing to confiscate.
            || CASE WHEN coalesce(penalty_fine.illegal_gains, 0) > 0 THEN '' ELSE '|confiscation' END
            -- What is to be given back to those who paid it is not confiscated (行政处罚法 article 28).
            || CASE WHEN gives_back(cases.wording, penalty_fine.facts, penalty_fine.explanation) THEN '|confiscation' ELSE '' END
        ),
        cases.wording
    ) AS kinds_missing
FROM penalty_fine
INNER JOIN fine_against_statute ON fine_against_statute.decision_id = penalty_fine.decision_id
LEFT JOIN clauses ON clauses.decision_id = penalty_fine.decision_id
LEFT JOIN cited_beside ON cited_beside.decision_id = penalty_fine.decision_id
LEFT JOIN cases
    ON cases.agency_id = penalty_fine.agency_id
    AND cases.case_key = coalesce('c/' || penalty_fine.case_id, 'd/' || penalty_fine.document_key, 'r/' || penalty_fine.decision_id);
