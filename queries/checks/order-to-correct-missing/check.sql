-- Which share of an agency's penalties goes without an order to correct, where its file records such orders?
-- One row per agency and year with penalties in force. What is ordered of one party of a case is ordered in the case.
WITH cases AS (
    SELECT
        agency_id,
        period,
        coalesce('c/' || case_id, 'd/' || document_key, 'r/' || decision_id) AS case_key,
        min(document_number) AS document_number,
        min(decision_date) AS decision_date,
        max(CASE WHEN reason_of(penalty_text) IS NULL THEN 0 ELSE 1 END) = 1 AS has_wording,
        max(
            CASE
                WHEN strpos(coalesce(kinds, ''), 'order_to_correct') > 0 OR orders_correction(coalesce(penalty_text, '')) THEN 1
                ELSE 0
            END
        ) = 1 AS has_order
    FROM decision
    WHERE act_type = 'penalty' AND is_in_force AND strpos(coalesce(kinds, ''), 'no_penalty') = 0
    GROUP BY agency_id, period, coalesce('c/' || case_id, 'd/' || document_key, 'r/' || decision_id)
),
counts AS (
    SELECT
        agency_id,
        period,
        count(*) AS all_cases,
        count(*) FILTER (WHERE has_wording) AS cases,
        count(*) FILTER (WHERE has_wording AND has_order) AS with_order,
        count(*) FILTER (WHERE has_wording AND NOT has_order) AS without_order
    FROM cases
    GROUP BY agency_id, period
),
numbered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY agency_id, period
            ORDER BY coalesce(days_between(calendar_date(2000, 1, 1), decision_date), 0) DESC, coalesce(document_number, '') ASC
        ) AS place
    FROM cases
    WHERE has_wording AND NOT has_order AND document_number IS NOT NULL
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
        ratio(counts.with_order, counts.cases) AS share_with_order,
        ratio(counts.without_order, counts.cases) AS share_without_order
    FROM counts
    LEFT JOIN samples ON samples.agency_id = counts.agency_id AND samples.period = counts.period
),
decided AS (
    SELECT
        *,
        CASE
            WHEN cases = 0 THEN 'wording-not-recorded'
            WHEN cases < $fewest_cases THEN 'too-few-cases'
            WHEN share_with_order < $recorded_share THEN 'wording-not-in-full'
        END AS exclusion
    FROM judged
)
SELECT
    agency_id || '/' || period AS subject_id,
    agency_id,
    period,
    CASE
        WHEN exclusion = 'too-few-cases' THEN 'too few'
        WHEN exclusion IS NOT NULL THEN 'not applicable'
        WHEN share_without_order >= $missing_share THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    exclusion AS reason,
    CASE WHEN exclusion IS NULL AND share_without_order >= $missing_share THEN 'often-without-order' END AS verdict,
    CASE WHEN exclusion IS NULL AND share_without_order >= $missing_share THEN 'notice' END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    CAST(period AS INTEGER) AS year_number,
    all_cases,
    cases,
    with_order,
    without_order,
    share_without_order,
    documents
FROM decided
