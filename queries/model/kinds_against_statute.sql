-- The kinds of penalty that a decision imposes against those that the cited clause allows and those that it requires.
-- One row per penalty decision; `obstacle` says why neither can be told, `is_shared` that its recorded kinds may be those of
-- another party or violation of its case. Kinds are codes joined by '|'.
--   kinds_beyond: recorded and not allowed; NULL = none, or the allowed ones are not on record. Confiscation of illegal gains is
--   allowed beside every penalty (行政处罚法 article 28), a range of fines allows the fine, and an order to correct is no penalty.
--   may_be_misread: its wording names penalties that may not have been imposed, or several amounts.
--   kinds_missing: required, and neither recorded of any party of the case nor spoken of in its wording; NULL = none.
-- The texts are read only where kinds are beyond or missing by the codes: what rests on them is NULL elsewhere.
CREATE OR REPLACE VIEW kinds_against_statute AS
WITH clauses AS (
    SELECT
        statutory_range_id,
        instrument,
        article,
        kinds_allowed,
        kinds_required,
        kinds_allowed || CASE WHEN coalesce(lower, upper) IS NULL THEN '' ELSE '|fine' END
            || '|confiscation|order_to_correct|other|no_penalty' AS kinds_possible
    FROM statutory_range
    WHERE kinds_allowed IS NOT NULL OR kinds_required IS NOT NULL
),
held AS (
    SELECT
        penalty.decision_id,
        penalty.agency_id,
        penalty.period,
        penalty.situation_id,
        clauses.instrument,
        clauses.article,
        penalty.kinds,
        clauses.kinds_allowed,
        clauses.kinds_required,
        clauses.kinds_possible,
        penalty.explanation,
        penalty.amount_ambiguity,
        -- Where no illegal gains are recorded there may be nothing to confiscate.
        CASE WHEN coalesce(penalty.illegal_gains, 0) > 0 THEN '' ELSE '|confiscation' END AS kinds_excused,
        coalesce(
            shared_case.kinds,
            coalesce(penalty.kinds, '')
            || CASE WHEN penalty.fine > 0 THEN '|fine' ELSE '' END
            || CASE WHEN penalty.confiscation > 0 THEN '|confiscation' ELSE '' END
        ) AS kinds_of_case,
        coalesce(shared_case.is_shared, FALSE) AS is_case_shared,
        shared_case.wording AS wording_of_case,
        CASE
            WHEN NOT penalty.is_in_force THEN 'not-in-force'
            WHEN penalty.statute_range_obstacle IS NOT NULL THEN penalty.statute_range_obstacle
            WHEN clauses.statutory_range_id IS NULL THEN 'kinds-of-clause-not-on-record'
            WHEN coalesce(penalty.kinds, '') = '' THEN 'kinds-not-recorded'
            WHEN strpos(penalty.kinds, 'no_penalty') > 0 THEN 'no-penalty'
        END AS obstacle
    FROM penalty_against_rules AS penalty
    LEFT JOIN clauses ON clauses.statutory_range_id = penalty.statutory_range_id
    LEFT JOIN shared_case ON shared_case.decision_id = penalty.decision_id
),
-- Many decisions share few combinations: each is read once.
beyond AS (
    SELECT kinds, kinds_possible, codes_not_in(kinds, kinds_possible) AS kinds_beyond
    FROM (SELECT DISTINCT kinds, kinds_possible FROM held WHERE kinds IS NOT NULL AND kinds_possible IS NOT NULL) AS combinations
),
lacking AS (
    SELECT
        kinds_required,
        kinds_of_case,
        kinds_excused,
        codes_not_in(kinds_required, kinds_of_case || '|order_to_correct|other|no_penalty' || kinds_excused) AS kinds_lacking
    FROM (SELECT DISTINCT kinds_required, kinds_of_case, kinds_excused FROM held WHERE kinds_required IS NOT NULL) AS combinations
),
compared AS (
    SELECT held.*, beyond.kinds_beyond, lacking.kinds_lacking
    FROM held
    LEFT JOIN beyond ON beyond.kinds = held.kinds AND beyond.kinds_possible = held.kinds_possible
    LEFT JOIN lacking
        ON lacking.kinds_required = held.kinds_required
        AND lacking.kinds_of_case = held.kinds_of_case
        AND lacking.kinds_excused = held.kinds_excused
),
texts AS (
    SELECT
        compared.decision_id,
        coalesce(compared.wording_of_case, decision.penalty_text, '') AS wording,
        tells_of_further_penalties(decision.penalty_text) AS tells_further_penalties,
        gives_back(coalesce(compared.wording_of_case, decision.penalty_text, ''), decision.facts, decision.explanation) AS gives_back,
        reduction_on_record(decision.reduction_ground, decision.circumstances, decision.legal_basis, decision.penalty_text) AS reduction_ground
    FROM compared
    INNER JOIN decision ON decision.decision_id = compared.decision_id
    WHERE compared.kinds_beyond IS NOT NULL OR compared.kinds_lacking IS NOT NULL
)
SELECT
    compared.decision_id,
    compared.agency_id,
    compared.period,
    compared.instrument,
    compared.article,
    clause.articles_beside AS other_articles,
    compared.kinds,
    compared.kinds_allowed,
    compared.kinds_required,
    texts.reduction_ground,
    reason_of(compared.explanation) AS other_reason,
    compared.obstacle,
    compared.is_case_shared OR coalesce(compared.amount_ambiguity IN ('several_parties', 'several_violations', 'several_rows'), FALSE) AS is_shared,
    compared.amount_ambiguity IS NOT NULL OR texts.tells_further_penalties AS may_be_misread,
    strpos(compared.kinds_of_case, 'other') > 0 AS has_other_kind,
    strpos(texts.wording, '减轻') > 0 AS speaks_of_reduction,
    compared.kinds_beyond,
    CASE
        WHEN compared.kinds_lacking IS NOT NULL THEN kinds_unnamed(
            -- What is to be given back to those who paid it is not confiscated (行政处罚法 article 28).
            codes_not_in(compared.kinds_lacking, CASE WHEN texts.gives_back THEN 'confiscation' ELSE '' END),
            texts.wording
        )
    END AS kinds_missing
FROM compared
LEFT JOIN texts ON texts.decision_id = compared.decision_id
LEFT JOIN situation_clause AS clause ON clause.situation_id = compared.situation_id;
