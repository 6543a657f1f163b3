-- Every cell that agencies reported for a year beside what the records give. Amounts in yuan. One row an agency, form, table and cell.
SELECT
    cells.agency_id,
    agency.name AS agency_name,
    cells.year_number,
    cells.form,
    cells.form_table,
    cells.cell,
    form_cell.header,
    cells.unit,
    amount_text(cells.reported) AS reported,
    amount_text(cells.computed) AS computed,
    cells.verdict,
    cells.explaining_rule,
    cells.record_obstacle,
    source.file,
    source.sheet,
    coalesce(cells.cell_place, CAST(cells.source_row AS VARCHAR)) AS place
FROM reconciled_cell AS cells
INNER JOIN stored.agency AS agency ON agency.agency_id = cells.agency_id
INNER JOIN stored.form_cell AS form_cell
    ON form_cell.form = cells.form AND form_cell.form_table = cells.form_table AND form_cell.cell = cells.cell
LEFT JOIN stored.source_file AS source ON source.source_id = cells.source_id
WHERE cells.year_number = $year AND (cells.form <> 'register' OR cells.reported IS NOT NULL)
ORDER BY agency.source_id, agency.source_row, cells.agency_id, cells.form, cells.form_table, cells.place
