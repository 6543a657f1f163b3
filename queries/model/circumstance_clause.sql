-- The clauses of the recorded circumstances, each with the ground that it names, if it reads like one.
-- One row per text as recorded, clause and ground; a clause that is understood has a direction (see circumstance_direction).
CREATE OR REPLACE VIEW circumstance_clause AS
WITH texts AS (
    -- Many decisions share few texts: each text is read once.
    SELECT DISTINCT circumstances FROM decision WHERE circumstances IS NOT NULL
),
clauses AS (
    SELECT DISTINCT texts.circumstances, plain_circumstance(parts.part) AS plain_wording
    FROM texts
    CROSS JOIN UNNEST(circumstance_clauses(texts.circumstances)) AS parts (part)
    WHERE parts.part <> ''
)
SELECT clauses.circumstances, clauses.plain_wording, known.ground, known.direction
FROM clauses
LEFT JOIN circumstance_direction AS known ON known.plain_wording = clauses.plain_wording;
