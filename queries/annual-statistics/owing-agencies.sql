-- The agencies that owe a return of the year $year: those on the duty list that stood in the year and on the day that it is due. With
-- $agency_id that agency alone, on the list or not.
SELECT agency_id, name
FROM stored.agency
WHERE agency_id = $agency_id
    OR (
        $agency_id IS NULL
        AND owes_annual_return
        AND (valid_from IS NULL OR extract(YEAR FROM valid_from) <= $year)
        AND (valid_to IS NULL OR valid_to >= make_date($year + 1, 1, 15))
    )
ORDER BY name
