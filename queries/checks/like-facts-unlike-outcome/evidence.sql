-- What the sheet on a flagged decision says of its comparison besides: how many cases stand on each step from the item to the
-- very same facts, who decided the comparable ones, where their fines lie, the ranges of the law, and what the weightiest
-- recorded circumstance is worth in the item. One row per flagged decision. Reads what the study of equal treatment has left.
WITH subjects AS (
    SELECT
        flagged_subject.subject_id,
        flagged_subject.verdict = 'kinds-depart' AS concerns_kinds,
        penalty_case.*,
        weight_of_facts.expected,
        circumstance_balance.net
    FROM flagged_subject
    INNER JOIN penalty_case ON penalty_case.decision_id = flagged_subject.decision_id
    INNER JOIN weight_of_facts ON weight_of_facts.n = penalty_case.n
    LEFT JOIN circumstance_balance ON circumstance_balance.decision_id = penalty_case.decision_id
),
-- Of the parties of a case one counts.
cases AS (
    SELECT penalty_case.*, circumstance_balance.net
    FROM penalty_case
    INNER JOIN neighbour ON neighbour.n = penalty_case.n
    LEFT JOIN circumstance_balance ON circumstance_balance.decision_id = penalty_case.decision_id
    WHERE neighbour.is_counted AND penalty_case.item_id IN (SELECT item_id FROM subjects)
),
cells AS (
    SELECT item_id, item_epoch_id, harm, net, facts_id, signature_id, kinds, count(*) AS cases
    FROM cases
    GROUP BY item_id, item_epoch_id, harm, net, facts_id, signature_id, kinds
),
-- The subject's own case is no other case.
counted AS (
    SELECT subjects.subject_id, cells.*
    FROM subjects
    INNER JOIN cells ON cells.item_id = subjects.item_id
    UNION ALL
    SELECT subjects.subject_id, own.item_id, own.item_epoch_id, own.harm, own.net, own.facts_id, own.signature_id, own.kinds, -1
    FROM subjects
    INNER JOIN cases AS own ON own.item_id = subjects.item_id AND own.case_key = subjects.case_key
),
-- A fine is compared with the fines of decisions with the same kinds, a kind with all kinds.
ladder AS (
    SELECT
        subjects.subject_id,
        sum(counted.cases) AS in_item,
        sum(counted.cases) FILTER (WHERE counted.item_epoch_id = subjects.item_epoch_id) AS in_epoch,
        -- Unknown, not none, where the direction of a circumstance is unknown.
        CASE
            WHEN max(subjects.net) IS NOT NULL
                THEN coalesce(
                    sum(counted.cases) FILTER (
                        WHERE counted.item_epoch_id = subjects.item_epoch_id
                            AND coalesce(counted.harm, '?') = coalesce(subjects.harm, '?')
                            AND counted.net = subjects.net
                    ),
                    0
                )
        END AS of_same_harm_and_balance,
        sum(counted.cases) FILTER (WHERE counted.item_epoch_id = subjects.item_epoch_id AND counted.facts_id = subjects.facts_id) AS of_same_facts,
        sum(counted.cases) FILTER (
            WHERE counted.item_epoch_id = subjects.item_epoch_id
                AND counted.facts_id = subjects.facts_id
                AND counted.signature_id = subjects.signature_id
        ) AS of_same_facts_and_value
    FROM subjects
    INNER JOIN counted
        ON counted.subject_id = subjects.subject_id
        AND (subjects.concerns_kinds OR counted.kinds = subjects.kinds)
    GROUP BY subjects.subject_id
),
-- Those that were used: for a fine the 40 before and the 40 after it by the weight of their facts, for a kind 100 and 100.
in_order AS (
    SELECT n, neighbourhood_id, row_number() OVER (PARTITION BY neighbourhood_id ORDER BY weight ASC NULLS LAST, day ASC NULLS LAST, lot ASC NULLS LAST) AS place
    FROM neighbour
    WHERE neighbourhood_id IN (SELECT neighbour.neighbourhood_id FROM neighbour INNER JOIN subjects ON subjects.n = neighbour.n WHERE subjects.concerns_kinds)
),
used AS (
    SELECT subjects.subject_id, near.n
    FROM subjects
    INNER JOIN surroundings AS own ON own.n = subjects.n
    INNER JOIN surroundings AS near
        ON near.neighbourhood_id = own.neighbourhood_id
        AND near.kinds_id = own.kinds_id
        AND near.place BETWEEN own.place - 40 AND own.place + 40
    WHERE NOT subjects.concerns_kinds AND near.n <> subjects.n
    UNION ALL
    SELECT subjects.subject_id, near.n
    FROM subjects
    INNER JOIN in_order AS own ON own.n = subjects.n
    INNER JOIN in_order AS near
        ON near.neighbourhood_id = own.neighbourhood_id
        AND near.place BETWEEN own.place - 100 AND own.place + 100
    WHERE subjects.concerns_kinds AND near.n <> subjects.n
),
comparables AS (
    SELECT
        subjects.subject_id,
        count(DISTINCT penalty_case.agency_id) AS agencies,
        count(DISTINCT penalty_case.agency_id || '/' || penalty_case.officer) AS officers,
        count(*) FILTER (WHERE penalty_case.officer IS NULL) AS without_officer,
        count(*) FILTER (WHERE penalty_case.agency_id = subjects.agency_id) AS of_own_agency,
        min(penalty_case.decision_date) AS first_date,
        max(penalty_case.decision_date) AS last_date,
        count(*) FILTER (WHERE penalty_case.decision_date < subjects.decision_date) AS decided_before,
        count(*) FILTER (WHERE penalty_case.decision_date = subjects.decision_date) AS decided_same_day,
        count(*) FILTER (WHERE penalty_case.decision_date > subjects.decision_date) AS decided_after,
        quantile_of(array_agg(neighbour.counted_difference), 0.25) AS lower_quarter,
        quantile_of(array_agg(neighbour.counted_difference), 0.5) AS middle,
        quantile_of(array_agg(neighbour.counted_difference), 0.75) AS upper_quarter
    FROM used
    INNER JOIN subjects ON subjects.subject_id = used.subject_id
    INNER JOIN neighbour ON neighbour.n = used.n
    INNER JOIN penalty_case ON penalty_case.n = used.n
    WHERE neighbour.is_counted
    GROUP BY subjects.subject_id
),
circumstances AS (
    SELECT
        item_id,
        within_tier,
        replace(fact, 'circumstance:', '') AS circumstance,
        abs(weight) AS weight,
        row_number() OVER (PARTITION BY item_id, within_tier ORDER BY abs(weight) DESC NULLS LAST, fact ASC NULLS LAST) AS place
    FROM fact_weight
    WHERE strpos(fact, 'circumstance:') = 1
)
SELECT
    subjects.subject_id,
    ladder.in_item,
    ladder.in_epoch,
    ladder.of_same_harm_and_balance,
    ladder.of_same_facts,
    ladder.of_same_facts_and_value,
    comparables.agencies,
    comparables.officers,
    comparables.without_officer,
    comparables.of_own_agency,
    comparables.first_date,
    comparables.last_date,
    comparables.decided_before,
    comparables.decided_same_day,
    comparables.decided_after,
    CASE WHEN NOT subjects.concerns_kinds THEN round(exp(comparables.lower_quarter + subjects.expected) * coalesce(subjects.base_amount, 1), 2) END AS quarter_lower,
    CASE WHEN NOT subjects.concerns_kinds THEN round(exp(comparables.middle + subjects.expected) * coalesce(subjects.base_amount, 1), 2) END AS middle_fine,
    CASE WHEN NOT subjects.concerns_kinds THEN round(exp(comparables.upper_quarter + subjects.expected) * coalesce(subjects.base_amount, 1), 2) END AS quarter_upper,
    CASE WHEN fine_against_statute.range_obstacle IS NULL THEN fine_against_statute.lower_yuan END AS legal_lower,
    CASE WHEN fine_against_statute.range_obstacle IS NULL THEN fine_against_statute.upper_yuan END AS legal_upper,
    CASE
        WHEN fine_against_statute.range_obstacle IS NULL THEN fine_against_statute.instrument || fine_against_statute.article
        ELSE cited_basis.basis
    END AS legal_clause,
    governing_benchmark.benchmark_id AS benchmark,
    governing_benchmark.benchmark_version,
    circumstances.circumstance AS strongest_circumstance,
    round(exp(circumstances.weight * item_spread.spread), 2) AS strongest_factor
FROM subjects
LEFT JOIN ladder ON ladder.subject_id = subjects.subject_id
LEFT JOIN comparables ON comparables.subject_id = subjects.subject_id
LEFT JOIN fine_against_statute ON fine_against_statute.decision_id = subjects.decision_id
LEFT JOIN cited_basis ON cited_basis.decision_id = subjects.decision_id
LEFT JOIN governing_benchmark ON governing_benchmark.decision_id = subjects.decision_id
LEFT JOIN item_spread ON item_spread.item_epoch_id = subjects.item_epoch_id
LEFT JOIN circumstances
    ON circumstances.item_id = subjects.item_id
    AND circumstances.within_tier = (subjects.tier_cited IS NOT NULL)
    AND circumstances.place = 1
