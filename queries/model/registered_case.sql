-- Filed cases and accepted applications on the register that no decision on record ends. One row per case; `obstacle` says why it cannot be
-- told whether one was decided. A decision that does not name its case may be the one that is missed; and a register in which no case of
-- that year ever ends is a list of what came in. Where nothing is on record from the end of a limit that is over, the decisions may not have been loaded so far.
CREATE OR REPLACE VIEW registered_case AS
WITH registered AS (
    SELECT
        case_register.*,
        case_key(case_id) AS case_key,
        year_text(filing_date) AS filed_year
    FROM stored.case_register
    WHERE act_type IN ('penalty', 'permit') AND filing_date <= as_of_date()
),
numbered AS (
    SELECT agency_id, case_key(case_id) AS case_key, max(decision_date) AS last_day
    FROM decision
    WHERE case_id IS NOT NULL AND agency_id IN (SELECT agency_id FROM stored.case_register)
    GROUP BY agency_id, case_key(case_id)
),
unnumbered AS (
    SELECT agency_id, act_type, max(decision_date) AS last_day
    FROM decision
    WHERE case_id IS NULL AND filing_date IS NULL
    GROUP BY agency_id, act_type
),
unnumbered_of_day AS (
    SELECT agency_id, act_type, filing_date
    FROM decision
    WHERE case_id IS NULL AND filing_date IS NOT NULL
    GROUP BY agency_id, act_type, filing_date
),
last_days AS (
    SELECT agency_id, max(last_day) AS last_day
    FROM (
        SELECT agency_id, decision_date AS last_day FROM decision
        UNION ALL
        SELECT agency_id, closing_date AS last_day FROM registered WHERE closing_date <= as_of_date()
    ) AS ends
    GROUP BY agency_id
),
described AS (
    SELECT
        registered.*,
        last_days.last_day AS last_recorded_day,
        coalesce(numbered.last_day >= registered.filing_date, FALSE) AS is_decided,
        coalesce(unnumbered.last_day >= registered.filing_date, FALSE) OR unnumbered_of_day.agency_id IS NOT NULL AS may_be_decided
    FROM registered
    LEFT JOIN last_days ON last_days.agency_id = registered.agency_id
    LEFT JOIN numbered ON numbered.agency_id = registered.agency_id AND numbered.case_key = registered.case_key
    LEFT JOIN unnumbered ON unnumbered.agency_id = registered.agency_id AND unnumbered.act_type = registered.act_type
    LEFT JOIN unnumbered_of_day
        ON unnumbered_of_day.agency_id = registered.agency_id AND unnumbered_of_day.act_type = registered.act_type
        AND unnumbered_of_day.filing_date = registered.filing_date
),
endings AS (
    SELECT
        agency_id,
        act_type,
        filed_year,
        max(CASE WHEN is_decided OR closing_date IS NOT NULL OR closing IS NOT NULL THEN 1 ELSE 0 END) = 1 AS records_endings
    FROM described
    GROUP BY agency_id, act_type, filed_year
),
-- Of the few that no decision ends: to count a limit by the calendar takes long.
undecided AS (
    SELECT
        described.*,
        endings.records_endings,
        due_day(
            described.filing_date, rules.amount + coalesce(described.extension_days, 0) + coalesce(described.suspension_days, 0), rules.unit, rules.moves
        ) AS limit_day
    FROM (SELECT * FROM described WHERE NOT is_decided) AS described
    INNER JOIN clock_rule AS rules ON rules.rule = described.act_type || '-decision'
    INNER JOIN endings
        ON endings.agency_id = described.agency_id AND endings.act_type = described.act_type AND endings.filed_year = described.filed_year
)
SELECT
    case_register_id,
    agency_id,
    case_id,
    act_type,
    filing_date,
    closing_date,
    closing,
    extension_days,
    suspension_days,
    CASE
        WHEN closing_date IS NOT NULL THEN NULL
        WHEN closing IS NOT NULL THEN 'day-not-recorded'
        WHEN may_be_decided THEN 'decisions-without-case-number'
        WHEN NOT records_endings THEN 'endings-not-recorded-by-agency'
        WHEN limit_day < as_of_date() AND coalesce(last_recorded_day < limit_day, TRUE) THEN 'records-end-early'
    END AS obstacle
FROM undecided;
