-- Which orders to correct have no time limit on record, where the file records the limits of most?
-- One row per agency and year with penalties in force. What is recorded of one party of a case is recorded of the case.
WITH cases AS (
    SELECT
        decision.agency_id,
        decision.period,
        coalesce('c/' || case_id, 'd/' || document_key, 'r/' || decision_id) AS case_key,
        min(coalesce(source_sheet.sheet_id, decision.source_id)) AS sheet_id,
        min(document_number) AS document_number,
        min(decision_date) AS decision_date,
        max(
            CASE
                WHEN strpos(coalesce(kinds, ''), 'order_to_correct') > 0 OR orders_correction(coalesce(penalty_text, '')) THEN 1
                ELSE 0
            END
        ) = 1 AS has_order,
        count(reason_of(correction_deadline)) > 0 AS has_deadline,
        max(CASE WHEN tells_correction_limit(coalesce(penalty_text, '')) THEN 1 ELSE 0 END) = 1 AS tells_limit
    FROM decision
    LEFT JOIN source_sheet ON source_sheet.source_id = decision.source_id
    WHERE act_type = 'penalty' AND is_in_force AND strpos(coalesce(kinds, ''), 'no_penalty') = 0
    GROUP BY agency_id, period, coalesce('c/' || case_id, 'd/' || document_key, 'r/' || decision_id)
),
-- A file in which few orders have a limit does not keep the column: that is not the same as an order without a limit.
sources AS (
    SELECT
        agency_id,
        period,
        sheet_id,
        count(*) AS orders,
        ratio(count(*) FILTER (WHERE has_deadline), count(*)) AS filled_share
    FROM cases
    WHERE has_order OR has_deadline
    GROUP BY agency_id, period, sheet_id
),
ordered AS (
    SELECT
        cases.*,
        sources.filled_share >= $recorded_share AND sources.filled_share > 0 AS is_kept
    FROM cases
    INNER JOIN sources
        ON sources.agency_id = cases.agency_id AND sources.period = cases.period AND sources.sheet_id = cases.sheet_id
    WHERE cases.has_order OR cases.has_deadline
),
counts AS (
    SELECT
        cases.agency_id,
        cases.period,
        count(ordered.case_key) AS all_orders,
        count(*) FILTER (WHERE ordered.is_kept) AS orders,
        count(*) FILTER (WHERE ordered.is_kept AND ordered.has_deadline) AS with_deadline,
        count(*) FILTER (WHERE ordered.is_kept AND NOT ordered.has_deadline AND ordered.tells_limit) AS limit_in_wording,
        count(*) FILTER (WHERE ordered.is_kept AND NOT ordered.has_deadline AND NOT ordered.tells_limit) AS without_limit
    FROM cases
    LEFT JOIN ordered
        ON ordered.agency_id = cases.agency_id AND ordered.period = cases.period AND ordered.case_key = cases.case_key
    GROUP BY cases.agency_id, cases.period
),
numbered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY agency_id, period
            ORDER BY coalesce(days_between(calendar_date(2000, 1, 1), decision_date), 0) DESC, coalesce(document_number, '') ASC
        ) AS place
    FROM ordered
    WHERE is_kept AND NOT has_deadline AND NOT tells_limit AND document_number IS NOT NULL
),
samples AS (
    SELECT agency_id, period, joined_in_order(array_agg(DISTINCT document_number)) AS documents
    FROM numbered
    WHERE place <= $documents_shown
    GROUP BY agency_id, period
),
judged AS (
    SELECT
        counts.*,
        samples.documents,
        CASE
            WHEN counts.all_orders = 0 THEN 'no-orders'
            WHEN counts.orders = 0 THEN 'column-not-kept'
            WHEN counts.orders < $fewest_orders THEN 'too-few-orders'
        END AS exclusion
    FROM counts
    LEFT JOIN samples ON samples.agency_id = counts.agency_id AND samples.period = counts.period
)
SELECT
    agency_id || '/' || period AS subject_id,
    agency_id,
    period,
    outcome_of(exclusion, exclusion = 'too-few-orders', without_limit > 0) AS outcome,
    exclusion AS reason,
    CASE WHEN exclusion IS NULL AND without_limit > 0 THEN 'limit-not-recorded' END AS verdict,
    CASE WHEN exclusion IS NULL AND without_limit > 0 THEN 'notice' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    CAST(period AS INTEGER) AS year_number,
    orders,
    with_deadline,
    limit_in_wording,
    without_limit,
    documents
FROM judged
