-- Does the penalty decision state the discretion benchmark that governs it?
-- One row per penalty decision on an item for which some benchmark was published.
WITH sources AS (
    -- A file in which few ever fill in the benchmark does not record it: that is not the same as not citing it.
    SELECT
        coalesce(source_sheet.sheet_id, decision.source_id) AS sheet_id,
        decision.agency_id,
        ratio(count(decision.benchmark_cited), count(*)) AS filled_share
    FROM decision
    LEFT JOIN source_sheet ON source_sheet.source_id = decision.source_id
    WHERE decision.act_type = 'penalty'
    GROUP BY coalesce(source_sheet.sheet_id, decision.source_id), decision.agency_id
),
titles AS (
    SELECT DISTINCT violation_item, party_kind, benchmark_title FROM tier
),
mentions AS (
    SELECT DISTINCT decision.decision_id
    FROM decision
    INNER JOIN titles
        ON titles.violation_item = decision.violation_item
        AND (titles.party_kind IS NULL OR titles.party_kind = decision.party_kind)
    WHERE coalesce(decision.benchmark_cited, '') = ''
        AND strpos(
            plain_title(coalesce(decision.penalty_text, '') || coalesce(decision.legal_basis, '')),
            plain_title(titles.benchmark_title)
        ) > 0
),
described AS (
    SELECT
        decision.decision_id,
        decision.agency_id,
        decision.period,
        decision.violation_item,
        decision.tier_cited,
        coalesce(decision.benchmark_cited, '') <> ''
            OR coalesce(decision.benchmark_version_cited, '') <> ''
            OR mentions.decision_id IS NOT NULL AS is_cited,
        governing_benchmark.benchmark_id,
        governing_benchmark.benchmark_version,
        CASE
            WHEN NOT decision.is_in_force THEN 'not-in-force'
            WHEN NOT governing_benchmark.exists_at_decision THEN 'no-benchmark-in-force'
            WHEN sources.filled_share < $recorded_share AND mentions.decision_id IS NULL
                AND coalesce(decision.benchmark_cited, '') = '' THEN 'citation-not-recorded'
            WHEN governing_benchmark.is_mixed THEN 'mixed-law'
            WHEN governing_benchmark.number_of_candidates <> 1
                AND NOT governing_benchmark.has_citation THEN 'benchmark-unclear'
        END AS obstacle
    FROM decision
    INNER JOIN governing_benchmark ON governing_benchmark.decision_id = decision.decision_id
    LEFT JOIN source_sheet ON source_sheet.source_id = decision.source_id
    INNER JOIN sources
        ON sources.sheet_id = coalesce(source_sheet.sheet_id, decision.source_id) AND sources.agency_id = decision.agency_id
    LEFT JOIN mentions ON mentions.decision_id = decision.decision_id
    WHERE decision.act_type = 'penalty'
)
SELECT
    decision_id AS subject_id,
    agency_id,
    period,
    CASE
        WHEN obstacle IS NOT NULL THEN 'not applicable'
        WHEN is_cited THEN 'clear'
        ELSE 'flagged'
    END AS outcome,
    obstacle AS reason,
    CASE
        WHEN obstacle IS NOT NULL OR is_cited THEN NULL
        WHEN coalesce(tier_cited, '') <> '' THEN 'tier-without-benchmark'
        ELSE 'not-cited'
    END AS verdict,
    CASE
        WHEN obstacle IS NOT NULL OR is_cited THEN NULL
        WHEN coalesce(tier_cited, '') <> '' THEN 'low'
        ELSE 'medium'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    CAST(NULL AS VARCHAR) AS actual,
    decision_id,
    CAST(NULL AS VARCHAR) AS explanation,
    violation_item,
    tier_cited,
    benchmark_id,
    benchmark_version
FROM described
