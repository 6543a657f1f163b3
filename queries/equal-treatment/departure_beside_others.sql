-- Whether a departure stands alone: how many cases of the same item, epoch and kinds depart the same way at least half as far,
-- and how many of the cases with the very same recorded facts got about the same fine (a factor of 1.25); and how many of
-- its comparable cases are of its own party or case: they are no practice towards others.
-- One row a departure beyond the range of its surroundings. The case itself is counted in none.
WITH departures AS (
    SELECT departure.n, departure.is_high, departure.beyond, surroundings.item_epoch_id, surroundings.kinds_id
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
identities AS (
    SELECT n, 'case' AS sort, case_key AS identity FROM penalty_case WHERE obstacle IS NULL
    UNION ALL
    SELECT penalty_case.n, 'number' AS sort, decision.party_key AS identity
    FROM penalty_case
    INNER JOIN stored.decision ON decision.decision_id = penalty_case.decision_id
    WHERE penalty_case.obstacle IS NULL AND decision.party_key IS NOT NULL
    UNION ALL
    -- Persons share names, organisations as a rule do not.
    SELECT penalty_case.n, 'name' AS sort, decision.party_name AS identity
    FROM penalty_case
    INNER JOIN stored.decision ON decision.decision_id = penalty_case.decision_id
    WHERE penalty_case.obstacle IS NULL AND decision.party_kind <> 'natural_person' AND decision.party_name IS NOT NULL
),
identities_in_question AS (
    SELECT DISTINCT identities.sort, identities.identity
    FROM departures
    INNER JOIN identities ON identities.n = departures.n
),
-- The forty places before and after, as the surroundings reach.
around AS (
    SELECT
        identities.n,
        sum(CASE WHEN neighbour.is_counted THEN 1 ELSE 0 END) OVER (
            PARTITION BY surroundings.neighbourhood_id, surroundings.kinds_id, identities.sort, identities.identity
            ORDER BY surroundings.place
            RANGE BETWEEN 40 PRECEDING AND 40 FOLLOWING
        ) - CASE WHEN neighbour.is_counted THEN 1 ELSE 0 END AS comparables
    FROM identities
    INNER JOIN identities_in_question
        ON identities_in_question.sort = identities.sort AND identities_in_question.identity = identities.identity
    INNER JOIN surroundings ON surroundings.n = identities.n
    INNER JOIN neighbour ON neighbour.n = identities.n
),
of_own_party AS (
    SELECT n, max(comparables) AS comparables FROM around GROUP BY n
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
