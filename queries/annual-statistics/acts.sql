-- Documents of a year and of the one before by act, level and sector of the agency; applications, where the act is a permit.
-- Decisions that were annulled later are decisions of their year. One row an agency and act.
WITH documents AS (
    SELECT agency_id, year_number, act_type, sum(documents) AS documents
    FROM document_tally
    WHERE year_number BETWEEN $year - 1 AND $year AND (act_type <> 'penalty' OR is_penalty)
    GROUP BY agency_id, year_number, act_type
)
SELECT
    documents.act_type,
    agency.level,
    agency.sector,
    sum(CASE WHEN year_number = $year THEN documents ELSE 0 END) AS documents,
    sum(CASE WHEN year_number = $year - 1 THEN documents ELSE 0 END) AS documents_before
FROM documents
INNER JOIN agency ON agency.agency_id = documents.agency_id
GROUP BY documents.act_type, agency.level, agency.sector
ORDER BY documents.act_type, agency.level NULLS LAST, agency.sector NULLS LAST
