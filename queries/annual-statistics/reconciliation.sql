-- Every cell that agencies reported for a year beside what the records give. Amounts in yuan. One row an agency, form, table and source, its cells as a
-- JSON array in the order of the form: order, name, header, unit, reported, computed, verdict, explaining rule, obstacle, place.
SELECT
    cells.agency_id,
    any_value(agency.name) AS agency_name,
    cells.form,
    cells.form_table,
    source.file,
    source.sheet,
    CAST(to_json(list([
        CAST(cells.place AS VARCHAR), cells.cell, form_cell.header, cells.unit, amount_text(cells.reported), amount_text(cells.computed), cells.verdict,
        cells.explaining_rule, cells.record_obstacle, coalesce(cells.cell_place, CAST(cells.source_row AS VARCHAR))
    ])) AS VARCHAR) AS cells
FROM reconciled_cell AS cells
INNER JOIN stored.agency AS agency ON agency.agency_id = cells.agency_id
INNER JOIN stored.form_cell AS form_cell
    ON form_cell.form = cells.form AND form_cell.form_table = cells.form_table AND form_cell.cell = cells.cell
LEFT JOIN stored.source_file AS source ON source.source_id = cells.source_id
WHERE cells.year_number = $year AND (cells.form <> 'register' OR cells.reported IS NOT NULL)
GROUP BY cells.agency_id, cells.form, cells.form_table, source.file, source.sheet
ORDER BY any_value(agency.source_id), any_value(agency.source_row), cells.agency_id, cells.form, cells.form_table, source.file, source.sheet
