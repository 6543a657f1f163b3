-- The prior cases whose facts weigh nearest to those of the decision, under the same rule and with the same facts recorded at
-- all; of the parties of a case one, and at most 200. `ln_fine_here` is their fine, allowed for what their facts weigh more or
-- less; cases whose facts make a difference of more than a factor of 1.5 are not near, whatever the allowance.
-- One row a case: the very same facts first, then the nearest, among equally near ones the latest.
WITH this AS (
    SELECT neighbour.*, penalty_case.facts_id
    FROM penalty_case
    INNER JOIN neighbour ON neighbour.n = penalty_case.n
    WHERE penalty_case.is_subject
),
ranks AS (
    SELECT
        penalty_case.decision_id,
        penalty_case.agency_id,
        penalty_case.kinds,
        penalty_case.kind_grade,
        penalty_case.ln_value,
        penalty_case.ln_gains,
        penalty_case.facts_id = this.facts_id AS has_same_facts,
        neighbour.ln_fine,
        neighbour.ln_fine - neighbour.expected + this.expected AS ln_fine_here,
        row_number() OVER (
            ORDER BY penalty_case.facts_id = this.facts_id DESC, abs(neighbour.weight - this.weight), neighbour.day DESC, neighbour.lot
        ) AS nearness
    FROM this
    INNER JOIN neighbour ON neighbour.neighbourhood_id = this.neighbourhood_id AND neighbour.n <> this.n AND neighbour.is_counted
    INNER JOIN penalty_case ON penalty_case.n = neighbour.n
    WHERE abs(neighbour.expected - this.expected) <= ln(1.5)
)
SELECT * FROM ranks WHERE nearness <= 200
