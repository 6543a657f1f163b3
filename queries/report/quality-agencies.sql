-- Rows of decisions by agency, from current sources: used ones are stored, or were until a later row replaced them.
WITH current_sources AS (
    SELECT source_id
    FROM stored.source_file AS source_file
    WHERE is_current AND record_type = 'decision' AND (CAST($file AS VARCHAR) IS NULL OR source_file.file = $file)
),
replaced_rows AS (
    SELECT
        json_extract_string(record_text, '$.agency_id') AS agency_id,
        old_source_id,
        new_source_id
    FROM stored.replaced_record
    WHERE record_type = 'decision'
),
used_rows AS (
    SELECT decision.agency_id, decision.source_id, count(*) AS used
    FROM stored.decision AS decision
    INNER JOIN current_sources ON current_sources.source_id = decision.source_id
    GROUP BY decision.agency_id, decision.source_id
),
later_replaced AS (
    SELECT replaced_rows.agency_id, replaced_rows.old_source_id AS source_id, count(*) AS used
    FROM replaced_rows
    INNER JOIN current_sources ON current_sources.source_id = replaced_rows.old_source_id
    GROUP BY replaced_rows.agency_id, replaced_rows.old_source_id
),
replacing AS (
    SELECT replaced_rows.agency_id, replaced_rows.new_source_id AS source_id, count(*) AS replaced
    FROM replaced_rows
    INNER JOIN current_sources ON current_sources.source_id = replaced_rows.new_source_id
    GROUP BY replaced_rows.agency_id, replaced_rows.new_source_id
),
profiled AS (
    SELECT source_profile.agency_id, source_profile.source_id, max(source_profile.records) AS records
    FROM stored.source_profile AS source_profile
    INNER JOIN current_sources ON current_sources.source_id = source_profile.source_id
    GROUP BY source_profile.agency_id, source_profile.source_id
),
by_source AS (
    SELECT
        coalesce(used_rows.agency_id, later_replaced.agency_id, profiled.agency_id) AS agency_id,
        coalesce(used_rows.source_id, later_replaced.source_id, profiled.source_id) AS source_id,
        coalesce(used_rows.used, 0) + coalesce(later_replaced.used, 0) AS used,
        profiled.records
    FROM used_rows
    FULL JOIN later_replaced
        ON later_replaced.agency_id = used_rows.agency_id AND later_replaced.source_id = used_rows.source_id
    FULL JOIN profiled
        ON profiled.agency_id = coalesce(used_rows.agency_id, later_replaced.agency_id)
        AND profiled.source_id = coalesce(used_rows.source_id, later_replaced.source_id)
)
SELECT
    by_source.agency_id,
    coalesce(any_value(agency.name), by_source.agency_id) AS agency_name,
    -- Old content that came back was used twice, and its records are still those of one load.
    sum(least(by_source.used, coalesce(by_source.records, by_source.used))) AS used,
    CASE WHEN count(*) = count(by_source.records) THEN sum(greatest(by_source.records - by_source.used, 0)) END AS repeated,
    sum(least(coalesce(replacing.replaced, 0), by_source.used)) AS replaced
FROM by_source
LEFT JOIN replacing ON replacing.agency_id = by_source.agency_id AND replacing.source_id = by_source.source_id
LEFT JOIN stored.agency AS agency ON agency.agency_id = by_source.agency_id
GROUP BY by_source.agency_id
ORDER BY agency_name, by_source.agency_id
