-- Decisions added up by all that the annual statistics ask of them, so that they are read once: one row an agency, year, act, list of kinds,
-- whether they last and whether a ground for a penalty below the minimum is recorded. Amounts in yuan, without those that stand for several rows.
CREATE OR REPLACE VIEW decision_tally AS
SELECT
    agency_id,
    year_of(decision_date) AS year_number,
    act_type,
    kinds,
    is_lasting(status) AS is_lasting,
    reason_of(reduction_ground) IS NOT NULL AS is_reduced,
    count(*) AS decisions,
    sum(CASE WHEN amount_ambiguity IS NULL THEN coalesce(fine, 0) + coalesce(confiscation, 0) ELSE 0 END) AS amount,
    sum(CASE WHEN amount_ambiguity IS NULL AND fine IS NULL AND (kinds IS NULL OR has_code(kinds, 'fine')) THEN 1 ELSE 0 END) AS without_fine,
    max(decision_date) AS latest_date
FROM decision
GROUP BY agency_id, year_of(decision_date), act_type, kinds, is_lasting(status), reason_of(reduction_ground) IS NOT NULL;
