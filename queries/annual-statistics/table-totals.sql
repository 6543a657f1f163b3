-- The sums of a form's cells over all agencies for a year, in the unit that the form prints. A sum to which an agency's records cannot give
-- their part is not told; agencies of which nothing was loaded are not in it. One row a table and cell.
SELECT
    computed.form_table,
    computed.cell,
    in_unit(sum(reported.amount), max(computed.unit)) AS reported,
    CASE
        WHEN max(CASE WHEN computed.computed IS NULL AND computed.obstacle NOT IN ('no-decisions-of-act', 'no-decisions-of-year') THEN 1 ELSE 0 END) = 0
            THEN in_unit(sum(computed.computed), max(computed.unit))
    END AS computed
FROM computed_cell AS computed
LEFT JOIN reported_cell AS reported
    ON reported.agency_id = computed.agency_id AND reported.year_number = computed.year_number
    AND reported.form = computed.form AND reported.form_table = computed.form_table AND reported.cell = computed.cell
WHERE computed.form = $form AND computed.year_number = $year
GROUP BY computed.form_table, computed.cell
