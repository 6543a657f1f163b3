-- Whether a departure stands alone: how many cases of the same item, epoch and kinds depart the same way at least half as far,
-- and how many of the cases with the very same recorded facts got about the same fine (a factor of 1.25); and how many of
-- its comparable cases are of its own party or case: they are no practice towards others.
-- One row a departure beyond the range of its surroundings. The case itself is counted in none.
WITH departures AS (
    SELECT
        departure.n,
        departure.is_high,
        departure.beyond,
        surroundings.item_epoch_id,
        surroundings.kinds_id,
        surroundings.neighbourhood_id,
        surroundings.place
    FROM departure
    INNER JOIN surroundings ON surroundings.n = departure.n
    WHERE departure.beyond > 0
),
measured AS (
    SELECT surroundings.item_epoch_id, surroundings.kinds_id, count(*) AS cases
    FROM departure
    INNER JOIN surroundings ON surroundings.n = departure.n
    GROUP BY surroundings.item_epoch_id, surroundings.kinds_id
),
alike AS (
    SELECT
        n,
        item_epoch_id,
        kinds_id,
        count(*) OVER (
            PARTITION BY item_epoch_id, kinds_id, is_high
            ORDER BY -ln(beyond)
            RANGE BETWEEN UNBOUNDED PRECEDING AND 0.6931472 FOLLOWING
        ) - 1 AS departing_alike
    FROM departures
),
facts_in_question AS (
    SELECT DISTINCT penalty_case.item_epoch_id, penalty_case.facts_id, departures.kinds_id
    FROM departures
    INNER JOIN penalty_case ON penalty_case.n = departures.n
),
same_facts AS (
    SELECT
        neighbour.n,
        count(*) OVER (PARTITION BY neighbour.item_epoch_id, penalty_case.facts_id, neighbour.kinds_id) - 1 AS same_facts,
        count(*) OVER (
            PARTITION BY neighbour.item_epoch_id, penalty_case.facts_id, neighbour.kinds_id
            ORDER BY neighbour.ln_fine
            RANGE BETWEEN 0.2231436 PRECEDING AND 0.2231436 FOLLOWING
        ) - 1 AS same_fine
    FROM neighbour
    INNER JOIN penalty_case ON penalty_case.n = neighbour.n
    INNER JOIN facts_in_question
        ON facts_in_question.item_epoch_id = penalty_case.item_epoch_id
        AND facts_in_question.facts_id = penalty_case.facts_id
        AND facts_in_question.kinds_id = neighbour.kinds_id
    WHERE neighbour.ln_fine IS NOT NULL AND neighbour.is_counted
),
steps AS (
    SELECT unnest(range(-40, 41)) AS step
),
-- By place, not by party: a name that stands for many parties would pair all of them.
around AS (
    SELECT departures.n, surroundings.n AS other
    FROM departures
    CROSS JOIN steps
    INNER JOIN surroundings
        ON surroundings.neighbourhood_id = departures.neighbourhood_id
        AND surroundings.kinds_id = departures.kinds_id
        AND surroundings.place = departures.place + steps.step
    INNER JOIN neighbour ON neighbour.n = surroundings.n AND neighbour.is_counted
    WHERE steps.step <> 0
),
parties AS (
    SELECT
        penalty_case.n,
        penalty_case.case_key,
        decision.party_key,
        -- Persons share names, organisations as a rule do not.
        CASE WHEN decision.party_kind <> 'natural_person' THEN decision.party_name END AS organisation
    FROM penalty_case
    INNER JOIN stored.decision ON decision.decision_id = penalty_case.decision_id
    WHERE penalty_case.obstacle IS NULL
),
of_own_party AS (
    SELECT around.n, count(*) AS comparables
    FROM around
    INNER JOIN parties AS own ON own.n = around.n
    INNER JOIN parties AS other ON other.n = around.other
    WHERE other.case_key = own.case_key OR other.party_key = own.party_key OR other.organisation = own.organisation
    GROUP BY around.n
)
SELECT
    alike.n,
    alike.departing_alike,
    measured.cases AS measured_cases,
    coalesce(same_facts.same_facts, 0) AS same_facts,
    coalesce(same_facts.same_fine, 0) AS same_fine,
    coalesce(of_own_party.comparables, 0) AS of_own_party
FROM alike
INNER JOIN measured ON measured.item_epoch_id = alike.item_epoch_id AND measured.kinds_id = alike.kinds_id
LEFT JOIN same_facts ON same_facts.n = alike.n
LEFT JOIN of_own_party ON of_own_party.n = alike.n
