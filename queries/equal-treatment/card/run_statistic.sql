-- The numbers that a report of the study must print: how many decisions were tested, and how each stratum was calibrated.
-- One row a part and name. A part is size of the neighbourhood / facts complete or not / direction; the whole has none.
WITH strata AS (
    SELECT
        coalesce(CAST(size_band AS VARCHAR), 'all')
        || '/' || CASE WHEN lacks_some_facts IS NULL THEN 'all' WHEN lacks_some_facts THEN 'incomplete' ELSE 'complete' END
        || '/' || CASE WHEN is_high THEN 'excessive' ELSE 'lenient' END AS part,
        *
    FROM tail
)
SELECT '' AS part, 'tested' AS name, CAST(count(*) AS DOUBLE) AS value FROM chance_of_departure
UNION ALL
SELECT '', 'facts_not_weighed', CAST(count(*) AS DOUBLE) FROM unweighed_fact HAVING count(*) > 0
UNION ALL
SELECT part, 'cases', CAST(cases AS DOUBLE) FROM strata
UNION ALL
SELECT part, 'anchor', anchor FROM strata
UNION ALL
SELECT part, 'cap', cap FROM strata
UNION ALL
SELECT part, 'share_beyond', share_beyond FROM strata
UNION ALL
SELECT part, 'length', length FROM strata
UNION ALL
SELECT part, 'mean_excess_at_anchor', mean_excess_at_anchor FROM strata WHERE mean_excess_at_anchor IS NOT NULL
UNION ALL
SELECT part, 'mean_excess_at_cap', mean_excess_at_cap FROM strata WHERE mean_excess_at_cap IS NOT NULL
UNION ALL
-- Of all agencies together: where like decisions differ, and whether they lie closer together than before.
SELECT
    'noise',
    unnest(['officers', 'decisions', 'level', 'pattern', 'residual', 'intraclass_correlation']),
    unnest([CAST(officers AS DOUBLE), CAST(decisions AS DOUBLE), level, pattern, residual, intraclass_correlation])
FROM noise_component
WHERE agency_id = '*'
UNION ALL
SELECT 'noise', unnest(['level_error', 'pattern_error', 'residual_error']), unnest([level_error, pattern_error, residual_error])
FROM noise_component
WHERE agency_id = '*' AND level_error IS NOT NULL AND pattern_error IS NOT NULL AND residual_error IS NOT NULL
UNION ALL
SELECT
    'narrowing',
    unnest([
        'signatures', 'decisions_before', 'decisions_now', 'middle_half_before', 'middle_half_now', 'median_before', 'median_now',
        'floor_before', 'floor_now', 'ceiling_before', 'ceiling_now'
    ]),
    unnest([
        CAST(signatures AS DOUBLE), CAST(decisions_before AS DOUBLE), CAST(decisions_now AS DOUBLE),
        middle_half_before, middle_half_now, median_before, median_now, floor_before, floor_now, ceiling_before, ceiling_now
    ])
FROM narrowing
WHERE agency_id = '*'
