-- Who stands behind each label. One row an agency and officer; for the eyes of who asks for it.
SELECT coalesce(agency.name, officer_label.agency_id) AS agency_name, officer_label.label, officer_label.officer
FROM stored.officer_label AS officer_label
LEFT JOIN stored.agency AS agency ON agency.agency_id = officer_label.agency_id
ORDER BY agency_name ASC, length(officer_label.label) ASC, officer_label.label ASC
