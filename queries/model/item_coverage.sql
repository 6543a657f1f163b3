-- How far the items of which agencies decide have a benchmark in force: names are compared without spaces, brackets and
-- quotation marks. One row per agency, year and item; an item that was not recorded is a row without a name.
--   without: decisions for which no benchmark was in force on the day; 0 where the law on record allows one amount only, and none
--   before the day from which any benchmark is on record. is_known: the name stands in a benchmark or a statutory range on
--   record; is_range: the law on record leaves a range.
CREATE OR REPLACE VIEW item_coverage AS
WITH kept AS (
    -- A version without a day was there always.
    SELECT min(coalesce(valid_from, calendar_date(1, 1, 1))) AS first_day FROM benchmark
),
used AS (
    SELECT
        agency_id,
        period,
        violation_item,
        party_kind,
        decision_date,
        plain_item(violation_item) AS plain_name,
        count(*) AS decisions
    FROM decision
    WHERE act_type = 'penalty' AND is_in_force
    GROUP BY agency_id, period, violation_item, party_kind, decision_date
),
versions AS (
    SELECT DISTINCT plain_item(violation_item) AS plain_name, party_kind, valid_from, valid_to FROM tier
),
ranges AS (
    SELECT plain_item(violation_item) AS plain_name, max(CASE WHEN lower = upper THEN 0 ELSE 1 END) AS is_range
    FROM statutory_range
    WHERE violation_item IS NOT NULL
    GROUP BY plain_item(violation_item)
),
matched AS (
    SELECT
        used.agency_id,
        used.period,
        used.violation_item,
        used.plain_name,
        used.party_kind,
        used.decision_date,
        used.decisions,
        max(CASE WHEN versions.plain_name IS NULL THEN 0 ELSE 1 END) AS is_known,
        max(CASE
            WHEN versions.plain_name IS NOT NULL
                AND (versions.party_kind IS NULL OR versions.party_kind = used.party_kind)
                AND covers_period(versions.valid_from, versions.valid_to, used.decision_date, used.decision_date) THEN 1
            ELSE 0
        END) AS has_benchmark
    FROM used
    LEFT JOIN versions ON versions.plain_name = used.plain_name
    GROUP BY used.agency_id, used.period, used.violation_item, used.plain_name, used.party_kind, used.decision_date, used.decisions
)
SELECT
    matched.agency_id,
    matched.period,
    matched.violation_item,
    sum(matched.decisions) AS decisions,
    sum(CASE
        WHEN matched.has_benchmark = 1 OR coalesce(ranges.is_range, 1) = 0 OR matched.decision_date < kept.first_day THEN 0
        ELSE matched.decisions
    END) AS without,
    max(matched.decision_date) AS last_date,
    max(CASE WHEN ranges.plain_name IS NOT NULL THEN 1 ELSE matched.is_known END) AS is_known,
    max(coalesce(ranges.is_range, 0)) AS is_range
FROM matched
CROSS JOIN kept
LEFT JOIN ranges ON ranges.plain_name = matched.plain_name
GROUP BY matched.agency_id, matched.period, matched.violation_item;
