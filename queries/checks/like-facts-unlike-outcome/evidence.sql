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
-- A fine is compared with the fines of decisions with the same kinds, a kind with all kinds.
cells AS (
    SELECT item_id, item_epoch_id, harm, net, facts_id, signature_id, kinds, count(*) AS cases
    FROM cases
    GROUP BY item_id, item_epoch_id, harm, net, facts_id, signature_id, kinds
    UNION ALL
    SELECT item_id, item_epoch_id, harm, net, facts_id, signature_id, 'all', count(*)
    FROM cases
    GROUP BY item_id, item_epoch_id, harm, net, facts_id, signature_id
),
of_item AS (
    SELECT item_id, kinds, sum(cases) AS cases FROM cells GROUP BY item_id, kinds
),
of_epoch AS (
    SELECT item_epoch_id, kinds, sum(cases) AS cases FROM cells GROUP BY item_epoch_id, kinds
),
of_balance AS (
    SELECT item_epoch_id, kinds, coalesce(harm, '?') AS harm, net, sum(cases) AS cases FROM cells GROUP BY item_epoch_id, kinds, coalesce(harm, '?'), net
),
of_facts AS (
    SELECT item_epoch_id, kinds, facts_id, sum(cases) AS cases FROM cells GROUP BY item_epoch_id, kinds, facts_id
),
of_value AS (
    SELECT item_epoch_id, kinds, facts_id, signature_id, sum(cases) AS cases FROM cells GROUP BY item_epoch_id, kinds, facts_id, signature_id
),
looked_up AS (
    SELECT *, CASE WHEN concerns_kinds THEN 'all' ELSE kinds END AS kinds_looked_up FROM subjects
),
-- The subject's own case is no other case.
own AS (
    SELECT
        looked_up.subject_id,
        count(*) AS in_item,
        count(*) FILTER (WHERE cases.item_epoch_id = looked_up.item_epoch_id) AS in_epoch,
        count(*) FILTER (
            WHERE cases.item_epoch_id = looked_up.item_epoch_id AND coalesce(cases.harm, '?') = coalesce(looked_up.harm, '?') AND cases.net = looked_up.net
        ) AS of_same_harm_and_balance,
        count(*) FILTER (WHERE cases.item_epoch_id = looked_up.item_epoch_id AND cases.facts_id = looked_up.facts_id) AS of_same_facts,
        count(*) FILTER (
            WHERE cases.item_epoch_id = looked_up.item_epoch_id AND cases.facts_id = looked_up.facts_id AND cases.signature_id = looked_up.signature_id
        ) AS of_same_facts_and_value
    FROM looked_up
    INNER JOIN cases ON cases.item_id = looked_up.item_id AND cases.case_key = looked_up.case_key
    WHERE looked_up.kinds_looked_up IN ('all', cases.kinds)
    GROUP BY looked_up.subject_id
),
ladder AS (
    SELECT
        looked_up.subject_id,
        of_item.cases - coalesce(own.in_item, 0) AS in_item,
        of_epoch.cases - coalesce(own.in_epoch, 0) AS in_epoch,
        -- Unknown, not none, where the direction of a circumstance is unknown.
        CASE WHEN looked_up.net IS NOT NULL THEN coalesce(of_balance.cases - coalesce(own.of_same_harm_and_balance, 0), 0) END AS of_same_harm_and_balance,
        of_facts.cases - coalesce(own.of_same_facts, 0) AS of_same_facts,
        of_value.cases - coalesce(own.of_same_facts_and_value, 0) AS of_same_facts_and_value
    FROM looked_up
    LEFT JOIN own ON own.subject_id = looked_up.subject_id
    LEFT JOIN of_item ON of_item.item_id = looked_up.item_id AND of_item.kinds = looked_up.kinds_looked_up
    LEFT JOIN of_epoch ON of_epoch.item_epoch_id = looked_up.item_epoch_id AND of_epoch.kinds = looked_up.kinds_looked_up
    LEFT JOIN of_balance
        ON of_balance.item_epoch_id = looked_up.item_epoch_id
        AND of_balance.kinds = looked_up.kinds_looked_up
        AND of_balance.harm = coalesce(looked_up.harm, '?')
        AND of_balance.net = looked_up.net
    LEFT JOIN of_facts
        ON of_facts.item_epoch_id = looked_up.item_epoch_id
        AND of_facts.kinds = looked_up.kinds_looked_up
        AND of_facts.facts_id = looked_up.facts_id
    LEFT JOIN of_value
        ON of_value.item_epoch_id = looked_up.item_epoch_id
        AND of_value.kinds = looked_up.kinds_looked_up
        AND of_value.facts_id = looked_up.facts_id
        AND of_value.signature_id = looked_up.signature_id
),
-- Those that were used: for a fine the 40 before and the 40 after it by the weight of their facts, for a kind 100 and 100.
steps AS (
    SELECT DISTINCT place AS step FROM neighbour WHERE place <= 100
),
both_ways AS (
    SELECT step FROM steps
    UNION ALL
    SELECT -step FROM steps
),
-- Where to look is worked out before the join: an engine may else pair everything first.
places_around AS (
    SELECT subjects.subject_id, own.neighbourhood_id, own.kinds_id, own.place + both_ways.step AS other_place
    FROM subjects
    INNER JOIN surroundings AS own ON own.n = subjects.n
    INNER JOIN both_ways ON abs(both_ways.step) <= 40
    WHERE NOT subjects.concerns_kinds
),
places_of_any_kind AS (
    SELECT subjects.subject_id, own.neighbourhood_id, own.place + both_ways.step AS other_place
    FROM subjects
    INNER JOIN neighbour AS own ON own.n = subjects.n
    CROSS JOIN both_ways
    WHERE subjects.concerns_kinds
),
used AS (
    SELECT places_around.subject_id, near.n
    FROM places_around
    INNER JOIN surroundings AS near
        ON near.neighbourhood_id = places_around.neighbourhood_id
        AND near.kinds_id = places_around.kinds_id
        AND near.place = places_around.other_place
    UNION ALL
    SELECT places_of_any_kind.subject_id, near.n
    FROM places_of_any_kind
    INNER JOIN neighbour AS near
        ON near.neighbourhood_id = places_of_any_kind.neighbourhood_id AND near.place = places_of_any_kind.other_place
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
