-- Which findings differ between the runs $older and $newer, and what changed on record in between that bears on each. One row a finding
-- that is new, gone, or has another severity or verdict. causes: codes joined by '|', at least one.
-- A load and the run of one command carry the same time, so that what a run saw is what was loaded up to its start, that instant included.
WITH older AS (
    SELECT * FROM stored.run WHERE run_id = $older
),
newer AS (
    SELECT * FROM stored.run WHERE run_id = $newer
),
older_finding AS (
    SELECT * FROM stored.finding WHERE run_id = $older
),
newer_finding AS (
    SELECT * FROM stored.finding WHERE run_id = $newer
),
pairs AS (
    SELECT
        coalesce(after.finding_id, before.finding_id) AS finding_id,
        coalesce(after.check_id, before.check_id) AS check_id,
        coalesce(after.subject_id, before.subject_id) AS subject_id,
        coalesce(after.agency_id, before.agency_id) AS agency_id,
        coalesce(after.decision_id, before.decision_id) AS decision_id,
        coalesce(after.violation_item, before.violation_item) AS violation_item,
        CASE WHEN before.finding_id IS NULL THEN 'new' WHEN after.finding_id IS NULL THEN 'gone' ELSE 'changed' END AS change,
        before.severity AS severity_before,
        after.severity AS severity_after,
        before.verdict AS verdict_before,
        after.verdict AS verdict_after
    FROM older_finding AS before
    FULL JOIN newer_finding AS after ON after.finding_id = before.finding_id
    WHERE before.finding_id IS NULL OR after.finding_id IS NULL OR before.severity <> after.severity OR before.verdict <> after.verdict
),
checks AS (
    SELECT
        coalesce(after.check_id, before.check_id) AS check_id,
        coalesce(after.subject, before.subject) AS subject,
        coalesce(after.reads_rules, before.reads_rules) AS reads_rules,
        before.check_id IS NULL AS is_missing_before,
        after.check_id IS NULL AS is_missing_after,
        before.sql_hash <> after.sql_hash AS is_check_changed,
        before.parameters_hash <> after.parameters_hash AS is_parameter_changed,
        before.model_hash <> after.model_hash AS is_model_changed
    FROM (SELECT * FROM stored.run_check WHERE run_id = $older) AS before
    FULL JOIN (SELECT * FROM stored.run_check WHERE run_id = $newer) AS after ON after.check_id = before.check_id
),
failed AS (
    SELECT check_id, bool_or(run_id = $older) AS is_older, bool_or(run_id = $newer) AS is_newer
    FROM stored.coverage
    WHERE run_id IN ($older, $newer) AND agency_id = '*'
    GROUP BY check_id
),
loaded AS (
    SELECT source_id
    FROM stored.source_file
    WHERE loaded_at > (SELECT started_at FROM older) AND loaded_at <= (SELECT started_at FROM newer)
),
replaced AS (
    SELECT *
    FROM stored.replaced_record
    WHERE replaced_at > (SELECT started_at FROM older) AND replaced_at <= (SELECT started_at FROM newer)
),
judged AS (
    SELECT finding_id, decision_id FROM pairs WHERE decision_id IS NOT NULL
    UNION
    SELECT pairs.finding_id, comparable.decision_id
    FROM pairs
    INNER JOIN checks ON checks.check_id = pairs.check_id
    INNER JOIN stored.finding_comparable AS comparable ON comparable.finding_id = pairs.finding_id AND comparable.run_id IN ($older, $newer)
    WHERE pairs.decision_id IS NULL AND checks.subject IN ('decision', 'case')
),
-- A decision came in with the first file that held it, whatever replaced or repeated it later.
repeats AS (
    SELECT DISTINCT judged.decision_id, repeated.source_id
    FROM judged
    INNER JOIN stored.repeated_decision AS repeated ON repeated.decision_id = judged.decision_id
),
holders AS (
    SELECT judged.decision_id, decision.source_id
    FROM judged
    INNER JOIN stored.decision AS decision ON decision.decision_id = judged.decision_id
    UNION
    SELECT judged.decision_id, record.old_source_id
    FROM judged
    INNER JOIN stored.replaced_record AS record ON record.record_type = 'decision' AND record.record_id = judged.decision_id
    UNION
    SELECT decision_id, source_id FROM repeats
),
-- A content that is sent again counts as loaded anew: a decision that was replaced before was there all the same.
known_before AS (
    SELECT record_id
    FROM stored.replaced_record
    WHERE record_type = 'decision' AND replaced_at <= (SELECT started_at FROM older)
),
repeated_before AS (
    SELECT repeats.decision_id
    FROM repeats
    INNER JOIN stored.source_file AS source ON source.source_id = repeats.source_id
    WHERE source.loaded_at <= (SELECT started_at FROM older)
),
arrivals AS (
    SELECT
        holders.decision_id,
        min(source.loaded_at) > (SELECT started_at FROM older) AND holders.decision_id NOT IN (SELECT record_id FROM known_before) AS is_loaded_since
    FROM holders
    INNER JOIN stored.source_file AS source ON source.source_id = holders.source_id
    GROUP BY holders.decision_id
),
additions AS (
    SELECT agency_id, document_key, case_id, party_name FROM stored.decision_supplement WHERE source_id IN (SELECT source_id FROM loaded)
    UNION ALL
    SELECT agency_id, document_key, case_id, party_name FROM stored.procedure_step WHERE source_id IN (SELECT source_id FROM loaded)
),
added_to AS (
    SELECT decision.decision_id
    FROM stored.decision AS decision
    INNER JOIN additions ON additions.agency_id = decision.agency_id AND additions.document_key = decision.document_key
    WHERE additions.party_name IS NULL OR additions.party_name = decision.party_name
    UNION
    SELECT decision.decision_id
    FROM stored.decision AS decision
    INNER JOIN additions ON additions.agency_id = decision.agency_id AND additions.case_id = decision.case_id
    WHERE (additions.document_key IS NULL OR decision.document_key IS NULL) AND (additions.party_name IS NULL OR additions.party_name = decision.party_name)
),
decisions AS (
    SELECT
        judged.finding_id,
        -- A run of the early morning cannot have seen what was decided on its own day.
        bool_or(
            decision.decision_date > (SELECT as_of FROM older)
            OR (arrivals.is_loaded_since AND decision.decision_date = (SELECT as_of FROM older))
        ) AS is_new_decision,
        bool_or(arrivals.is_loaded_since AND decision.decision_date < (SELECT as_of FROM older)) AS is_late,
        bool_or(
            NOT arrivals.is_loaded_since AND decision.decision_id IS NOT NULL
            AND (
                (decision.source_id IN (SELECT source_id FROM loaded) AND judged.decision_id NOT IN (SELECT decision_id FROM repeated_before))
                OR judged.decision_id IN (SELECT record_id FROM replaced WHERE record_type = 'decision')
            )
        ) AS is_corrected,
        bool_or(NOT arrivals.is_loaded_since AND judged.decision_id IN (SELECT decision_id FROM added_to)) AS is_added_to,
        bool_or(decision.decision_id IS NULL) AS is_removed
    FROM judged
    LEFT JOIN stored.decision AS decision ON decision.decision_id = judged.decision_id
    LEFT JOIN arrivals ON arrivals.decision_id = judged.decision_id
    GROUP BY judged.finding_id
),
stated_rules AS (
    SELECT 'tier' AS record_type, tier_id AS record_id, source_id, benchmark_id, violation_item FROM stored.tier
    UNION ALL
    SELECT 'statutory_range', statutory_range_id, source_id, NULL, violation_item FROM stored.statutory_range
    UNION ALL
    SELECT 'benchmark', NULL, source_id, benchmark_id, NULL FROM stored.benchmark
),
rules_of_sources AS (
    SELECT record_type, source_id FROM stated_rules
    UNION ALL
    SELECT record.record_type, record.old_source_id
    FROM stored.replaced_record AS record
    INNER JOIN stored.source_file AS source ON source.source_id = record.old_source_id AND record.replaced_at >= source.loaded_at
    WHERE record.record_type IN ('tier', 'statutory_range', 'benchmark')
),
-- A content that is sent again counts as loaded anew, but wrote only what was not on record any more: more is from it than its last load wrote.
sent_again AS (
    SELECT source.source_id
    FROM rules_of_sources
    INNER JOIN stored.source_file AS source ON source.source_id = rules_of_sources.source_id
    WHERE source.source_id IN (SELECT source_id FROM loaded)
    GROUP BY source.source_id, rules_of_sources.record_type, source.rows_used
    HAVING count(*) > source.rows_used
),
-- What took the place of another stands in `replaced`; what was taken off the record comes back without.
taken_off AS (
    SELECT record_type, record_id, new_source_id, row_number() OVER (PARTITION BY record_type, record_id ORDER BY replaced_at DESC) AS recency
    FROM stored.replaced_record
    WHERE record_type IN ('tier', 'statutory_range') AND replaced_at <= (SELECT started_at FROM newer)
),
rules AS (
    SELECT DISTINCT stated_rules.benchmark_id, stated_rules.violation_item
    FROM stated_rules
    LEFT JOIN taken_off
        ON taken_off.recency = 1
        AND taken_off.record_type = stated_rules.record_type
        AND taken_off.record_id = stated_rules.record_id
        AND taken_off.new_source_id <> stated_rules.source_id
    WHERE stated_rules.source_id IN (SELECT source_id FROM loaded)
        AND (stated_rules.source_id NOT IN (SELECT source_id FROM sent_again) OR taken_off.record_id IS NOT NULL)
    UNION ALL
    SELECT DISTINCT CASE WHEN record_type <> 'statutory_range' THEN field_of(record_text, 'benchmark_id') END, field_of(record_text, 'violation_item')
    FROM replaced
    WHERE record_type IN ('tier', 'statutory_range', 'benchmark')
),
facts AS (
    SELECT
        pairs.*,
        decisions.finding_id IS NOT NULL AS has_decisions,
        coalesce(pairs.change <> 'gone' AND decisions.is_new_decision, FALSE) AS is_new_decision,
        coalesce(decisions.is_late, FALSE) AS is_late,
        coalesce(decisions.is_corrected, FALSE) AS is_corrected,
        coalesce(decisions.is_added_to, FALSE) AS is_added_to,
        coalesce(pairs.change = 'gone' AND decisions.is_removed, FALSE) AS is_removed,
        coalesce(checks.reads_rules, FALSE) AND EXISTS (
            SELECT 1 FROM rules
            WHERE rules.violation_item = pairs.violation_item
                -- A benchmark that nobody ties to an item bears on findings about that benchmark only.
                OR (checks.subject = 'benchmark' AND pairs.violation_item IS NULL AND strpos(pairs.subject_id, rules.benchmark_id) > 0)
                OR (checks.subject <> 'benchmark' AND rules.violation_item IS NULL AND rules.benchmark_id IS NULL)
        ) AS is_benchmark_changed,
        coalesce(CASE pairs.change WHEN 'new' THEN checks.is_missing_before OR failed.is_older WHEN 'gone' THEN checks.is_missing_after OR failed.is_newer END, FALSE) AS is_not_run,
        coalesce(checks.is_check_changed, FALSE) AS is_check_changed,
        coalesce(checks.is_parameter_changed, FALSE) AS is_parameter_changed,
        coalesce(checks.is_model_changed, FALSE) OR older.program_version <> newer.program_version AS is_program_changed,
        older.as_of <> newer.as_of AS is_other_day,
        older.data_hash <> newer.data_hash AS is_data_changed,
        EXISTS (SELECT 1 FROM stored.run_check WHERE run_id = $older) AND EXISTS (SELECT 1 FROM stored.run_check WHERE run_id = $newer) AS are_checks_on_record
    FROM pairs
    CROSS JOIN older
    CROSS JOIN newer
    LEFT JOIN checks ON checks.check_id = pairs.check_id
    LEFT JOIN failed ON failed.check_id = pairs.check_id
    LEFT JOIN decisions ON decisions.finding_id = pairs.finding_id
),
known AS (
    SELECT
        *,
        concat_ws(
            '|',
            CASE WHEN is_new_decision THEN 'new-decision' END,
            CASE WHEN is_late THEN 'late-record' END,
            CASE WHEN is_corrected THEN 'corrected-record' END,
            CASE WHEN is_added_to THEN 'added-record' END,
            CASE WHEN is_removed THEN 'removed-record' END,
            CASE WHEN is_benchmark_changed THEN 'changed-benchmark' END,
            CASE WHEN are_checks_on_record AND is_not_run THEN 'check-not-run' END,
            CASE WHEN is_check_changed THEN 'changed-check' END,
            CASE WHEN is_parameter_changed THEN 'changed-parameter' END,
            CASE WHEN is_program_changed THEN 'changed-program' END
        ) AS causes
    FROM facts
)
SELECT
    known.finding_id,
    known.check_id,
    coalesce(agency.name, known.agency_id) AS agency_name,
    decision.document_number,
    known.change,
    known.severity_before,
    known.severity_after,
    known.verdict_before,
    known.verdict_after,
    CASE
        WHEN known.causes <> '' THEN known.causes
        WHEN NOT known.are_checks_on_record THEN 'unknown'
        WHEN NOT known.is_data_changed AND known.is_other_day THEN 'other-day'
        WHEN known.is_data_changed AND known.has_decisions THEN 'other-data'
        ELSE 'unknown'
    END AS causes
FROM known
LEFT JOIN stored.agency AS agency ON agency.agency_id = known.agency_id
LEFT JOIN stored.decision AS decision ON decision.decision_id = known.decision_id
ORDER BY
    CASE known.change WHEN 'new' THEN 0 WHEN 'changed' THEN 1 ELSE 2 END ASC,
    CASE coalesce(known.severity_after, known.severity_before) WHEN 'critical' THEN 0 WHEN 'high' THEN 1 WHEN 'medium' THEN 2 WHEN 'low' THEN 3 ELSE 4 END ASC,
    known.check_id ASC,
    known.finding_id ASC
