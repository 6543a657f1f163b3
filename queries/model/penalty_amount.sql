-- Fines and confiscated amounts that an agency decided in a year, in yuan, and how many decisions that impose one do not state it clearly.
-- One row an agency, year and whether the decisions last. An amount that stands for several rows of a document counts once.
CREATE OR REPLACE VIEW penalty_amount AS
WITH shared AS (
    SELECT
        agency_id,
        year_of(decision_date) AS year_number,
        is_lasting(status) AS is_lasting,
        max(coalesce(fine, 0)) + max(coalesce(confiscation, 0)) AS amount,
        count(*) AS doubtful
    FROM decision
    WHERE act_type = 'penalty' AND amount_ambiguity IS NOT NULL
    GROUP BY agency_id, year_of(decision_date), is_lasting(status), document_group(agency_id, document_key, decision_id, decision_date)
),
plain AS (
    SELECT agency_id, year_number, is_lasting, sum(amount) AS amount, sum(without_fine) AS doubtful
    FROM decision_tally
    WHERE act_type = 'penalty'
    GROUP BY agency_id, year_number, is_lasting
),
parts AS (
    SELECT * FROM shared
    UNION ALL
    SELECT * FROM plain
)
SELECT agency_id, year_number, is_lasting, sum(amount) AS amount, sum(doubtful) AS doubtful
FROM parts
GROUP BY agency_id, year_number, is_lasting;
