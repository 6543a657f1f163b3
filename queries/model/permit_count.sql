-- Applications for permits as the annual statistics count them: accepted in the year of acceptance, granted and refused in the year of the
-- decision; applied for are those accepted in the year and those turned away in it. One row an agency, year and count.
CREATE OR REPLACE VIEW permit_count AS
WITH applications AS (
    SELECT
        decision.agency_id,
        year_of(decision.decision_date) AS decided,
        year_of(permit.acceptance_date) AS accepted,
        permit.permit_outcome
    FROM decision
    INNER JOIN stored.permit AS permit ON permit.decision_id = decision.decision_id
    WHERE decision.act_type = 'permit'
)
SELECT agency_id, decided AS year_number, permit_outcome AS permit_count, count(*) AS applications
FROM applications
WHERE permit_outcome IN ('granted', 'refused')
GROUP BY agency_id, decided, permit_outcome
UNION ALL
SELECT agency_id, accepted AS year_number, 'accepted' AS permit_count, count(*) AS applications
FROM applications
WHERE accepted IS NOT NULL AND coalesce(permit_outcome <> 'not_accepted', TRUE)
GROUP BY agency_id, accepted
UNION ALL
SELECT agency_id, coalesce(accepted, decided) AS year_number, 'applied' AS permit_count, count(*) AS applications
FROM applications
GROUP BY agency_id, coalesce(accepted, decided);
