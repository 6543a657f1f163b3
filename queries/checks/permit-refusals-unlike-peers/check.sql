-- Does an agency refuse applications for a permit far more or less often than the other agencies refuse the same?
-- One row per agency, item, type of application and year. Not a ranking: each agency is held against all others together.
WITH applications AS (
    SELECT agency_id, application_group_id, period, permit_item, application_type, permit_outcome
    FROM permit_application
    WHERE is_in_force AND (permit_outcome IS NULL OR permit_outcome IN ('granted', 'refused'))
),
-- Publication files hold grants only: an agency without a single refusal does not record them.
recorders AS (
    SELECT DISTINCT agency_id FROM applications WHERE permit_outcome = 'refused'
),
counts AS (
    SELECT
        applications.agency_id,
        applications.application_group_id,
        applications.period,
        min(applications.permit_item) AS permit_item,
        min(applications.application_type) AS application_type,
        max(CASE WHEN recorders.agency_id IS NULL THEN 0 ELSE 1 END) = 1 AS records_refusals,
        ratio(count(*) FILTER (WHERE applications.permit_outcome IS NULL), count(*)) AS unrecorded_share,
        count(applications.permit_outcome) AS decided,
        count(*) FILTER (WHERE applications.permit_outcome = 'refused') AS refused
    FROM applications
    LEFT JOIN recorders ON recorders.agency_id = applications.agency_id
    GROUP BY applications.agency_id, applications.application_group_id, applications.period
),
subjects AS (
    SELECT
        counts.*,
        agency_id || '/' || application_group_id AS subject_id,
        CASE
            WHEN unrecorded_share > $unrecorded_share THEN 'outcome-not-recorded'
            WHEN NOT records_refusals THEN 'refusals-not-recorded'
        END AS obstacle
    FROM counts
),
peer_totals AS (
    SELECT
        own.subject_id,
        count(*) AS peers,
        sum(peer.decided) AS peer_decided,
        sum(peer.refused) AS peer_refused
    FROM subjects AS own
    INNER JOIN subjects AS peer
        ON peer.application_group_id = own.application_group_id
        AND peer.agency_id <> own.agency_id
        AND peer.obstacle IS NULL
    WHERE own.obstacle IS NULL
    GROUP BY own.subject_id
),
-- How far the peers lie from one another, against chance alone: 1 is what chance gives.
peer_spreads AS (
    SELECT
        own.subject_id,
        ratio(
            sum(ratio(
                (peer.refused - peer.decided * ratio(peer_totals.peer_refused, peer_totals.peer_decided))
                * (peer.refused - peer.decided * ratio(peer_totals.peer_refused, peer_totals.peer_decided)),
                peer.decided * ratio(peer_totals.peer_refused, peer_totals.peer_decided)
                * (1 - ratio(peer_totals.peer_refused, peer_totals.peer_decided))
            )),
            min(peer_totals.peers) - 1
        ) AS peer_spread
    FROM subjects AS own
    INNER JOIN peer_totals ON peer_totals.subject_id = own.subject_id
    INNER JOIN subjects AS peer
        ON peer.application_group_id = own.application_group_id
        AND peer.agency_id <> own.agency_id
        AND peer.obstacle IS NULL
    GROUP BY own.subject_id
),
compared AS (
    SELECT
        subjects.*,
        coalesce(peer_totals.peers, 0) AS peers,
        coalesce(peer_totals.peer_decided, 0) AS peer_decided,
        coalesce(peer_totals.peer_refused, 0) AS peer_refused,
        ratio(peer_totals.peer_refused, peer_totals.peer_decided) AS peer_rate,
        ratio(
            subjects.refused + $prior_weight * ratio(peer_totals.peer_refused, peer_totals.peer_decided),
            subjects.decided + $prior_weight
        ) AS shrunken_rate,
        CASE
            WHEN subjects.obstacle IS NOT NULL THEN subjects.obstacle
            WHEN subjects.decided < $minimum_applications THEN 'too-few-applications'
            WHEN coalesce(peer_totals.peers, 0) < $minimum_peers
                OR coalesce(peer_totals.peer_decided, 0) < $minimum_peer_applications THEN 'too-few-peers'
            WHEN coalesce(peer_spreads.peer_spread, 0) > $peer_spread_limit THEN 'peers-differ'
        END AS hindrance
    FROM subjects
    LEFT JOIN peer_totals ON peer_totals.subject_id = subjects.subject_id
    LEFT JOIN peer_spreads ON peer_spreads.subject_id = subjects.subject_id
),
numbers AS (
    SELECT row_number() OVER (ORDER BY decision_id ASC) - 1 AS number FROM permit_application
),
margins AS (
    SELECT
        subject_id,
        decided,
        refused,
        refused + peer_refused AS all_refused,
        decided + peer_decided AS all_decided,
        greatest(0, refused + peer_refused - peer_decided) AS fewest,
        least(decided, refused + peer_refused) AS most
    FROM compared
    WHERE hindrance IS NULL
),
-- Fisher's exact test: if the refusals of all fell on applications by chance, how many would fall on those to this agency?
-- The hypergeometric probability of each number is built up from its ratio to that of the number before.
steps AS (
    SELECT
        margins.subject_id,
        margins.refused,
        numbers.number,
        CASE
            WHEN numbers.number = margins.fewest THEN 0.0
            ELSE ln(ratio(
                (margins.all_refused - numbers.number + 1) * (margins.decided - numbers.number + 1),
                numbers.number * (margins.all_decided - margins.all_refused - margins.decided + numbers.number)
            ))
        END AS log_step
    FROM margins
    INNER JOIN numbers ON numbers.number BETWEEN margins.fewest AND margins.most
),
logarithms AS (
    SELECT
        subject_id,
        refused,
        number,
        sum(log_step) OVER (PARTITION BY subject_id ORDER BY number ASC NULLS LAST) AS log_weight
    FROM steps
),
peaks AS (
    SELECT subject_id, max(log_weight) AS log_peak FROM logarithms GROUP BY subject_id
),
tails AS (
    SELECT
        logarithms.subject_id,
        least(1, 2 * least(
            ratio(
                sum(exp(logarithms.log_weight - peaks.log_peak)) FILTER (WHERE logarithms.number >= logarithms.refused),
                sum(exp(logarithms.log_weight - peaks.log_peak))
            ),
            ratio(
                sum(exp(logarithms.log_weight - peaks.log_peak)) FILTER (WHERE logarithms.number <= logarithms.refused),
                sum(exp(logarithms.log_weight - peaks.log_peak))
            )
        )) AS chance
    FROM logarithms
    INNER JOIN peaks ON peaks.subject_id = logarithms.subject_id
    GROUP BY logarithms.subject_id
),
tests AS (
    SELECT count(*) AS comparisons FROM tails
),
judged AS (
    SELECT
        compared.*,
        tails.chance,
        tests.comparisons,
        outcome_of(
            compared.hindrance,
            compared.hindrance IN ('too-few-applications', 'too-few-peers'),
            -- Bonferroni: so many comparisons are made that some look odd by chance.
            tails.chance * tests.comparisons <= $error_share
                AND abs(compared.shrunken_rate - compared.peer_rate) >= $material_difference
                AND (
                    compared.shrunken_rate >= compared.peer_rate * $material_factor
                    OR compared.shrunken_rate * $material_factor <= compared.peer_rate
                )
        ) AS outcome
    FROM compared
    LEFT JOIN tails ON tails.subject_id = compared.subject_id
    CROSS JOIN tests
)
SELECT
    subject_id,
    agency_id,
    period,
    outcome,
    hindrance AS reason,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN shrunken_rate > peer_rate THEN 'refuses-more'
        ELSE 'refuses-less'
    END AS verdict,
    CASE
        WHEN outcome <> 'flagged' THEN NULL
        WHEN shrunken_rate > peer_rate AND application_type IS NOT NULL THEN 'low'
        ELSE 'notice'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    period AS decided_year,
    permit_item,
    application_type,
    decided,
    refused,
    round(ratio(refused, decided), 4) AS refusal_rate,
    peers,
    CAST(peer_decided AS INTEGER) AS peer_decided,
    CAST(peer_refused AS INTEGER) AS peer_refused,
    round(peer_rate, 4) AS peer_rate,
    round(shrunken_rate, 4) AS shrunken_rate,
    round(chance, 6) AS chance,
    CAST(round(ratio(1, greatest(chance, 0.000001))) AS INTEGER) AS one_in,
    comparisons
FROM judged
