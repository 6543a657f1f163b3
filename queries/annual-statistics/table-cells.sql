-- The cells of a form for a year, reported and computed, in the unit that the form prints. One row an agency and table, its cells as a JSON array of
-- name, reported and computed; agencies in the order of the register.
SELECT
    computed.agency_id,
    any_value(agency.name) AS agency_name,
    computed.form_table,
    CAST(to_json(list([computed.cell, in_unit(reported.amount, computed.unit), in_unit(computed.computed, computed.unit)])) AS VARCHAR) AS cells
FROM computed_cell AS computed
INNER JOIN stored.agency AS agency ON agency.agency_id = computed.agency_id
LEFT JOIN reported_cell AS reported
    ON reported.agency_id = computed.agency_id AND reported.year_number = computed.year_number
    AND reported.form = computed.form AND reported.form_table = computed.form_table AND reported.cell = computed.cell
WHERE computed.form = $form AND computed.year_number = $year
GROUP BY computed.agency_id, computed.form_table
ORDER BY any_value(agency.source_id), any_value(agency.source_row), computed.agency_id, computed.form_table
