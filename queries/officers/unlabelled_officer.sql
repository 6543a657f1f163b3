-- Officers on record who have no label yet, and how many of their agency have one. One row an agency and officer.
WITH officers AS (
    SELECT agency_id, officer FROM completed_decision WHERE officer IS NOT NULL
    UNION
    SELECT agency_id, officer FROM stored.confirmed_fault
),
labelled AS (
    SELECT agency_id, count(*) AS labelled FROM stored.officer_label GROUP BY agency_id
)
SELECT officers.agency_id, officers.officer, coalesce(labelled.labelled, 0) AS labelled
FROM officers
LEFT JOIN stored.officer_label AS known ON known.agency_id = officers.agency_id AND known.officer = officers.officer
LEFT JOIN labelled ON labelled.agency_id = officers.agency_id
WHERE known.label IS NULL
