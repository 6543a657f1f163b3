-- The same for the decisions that lie beyond their range, exactly: of other cases and other parties, and of sums of money
-- within a factor of 1.42 (0.35 on the natural logarithm). One row a new decision with at least ten such earlier cases.
WITH suspects AS (
    SELECT * FROM earlier_practice WHERE lies_beyond
),
members AS (
    SELECT
        practice_case.*,
        penalty_case.case_key,
        penalty_case.ln_value,
        penalty_case.ln_gains,
        decision.party_key,
        -- Persons share names, organisations as a rule do not.
        CASE WHEN decision.party_kind <> 'natural_person' THEN decision.party_name END AS organisation
    FROM practice_case
    INNER JOIN penalty_case ON penalty_case.n = practice_case.n
    INNER JOIN stored.decision ON decision.decision_id = penalty_case.decision_id
    WHERE practice_case.practice_id IN (SELECT practice_id FROM suspects)
)
SELECT
    suspects.n,
    count(*) AS priors,
    min(prior.day) AS first_day,
    max(prior.day) AS last_day,
    quantile_cont(prior.counted_ln_fine, [0.03, 0.1, 0.5, 0.9, 0.97]) AS quantiles
FROM suspects
INNER JOIN members AS own ON own.n = suspects.n
INNER JOIN members AS prior
    ON prior.practice_id = suspects.practice_id
    AND prior.day BETWEEN own.day - 1095 AND own.day - 1
    AND prior.counted_ln_fine IS NOT NULL
    AND prior.case_key <> own.case_key
    AND coalesce(prior.party_key <> own.party_key, TRUE)
    AND coalesce(prior.organisation <> own.organisation, TRUE)
    AND coalesce(abs(prior.ln_value - own.ln_value) <= 0.35, TRUE)
    AND coalesce(abs(prior.ln_gains - own.ln_gains) <= 0.35, TRUE)
GROUP BY suspects.n
HAVING count(*) >= 10
