-- Agencies under supervision.
CREATE OR REPLACE VIEW agency AS
SELECT
    agency_id,
    name,
    level,
    parent_name,
    sector,
    owes_annual_return,
    duty_exemption,
    is_justice_bureau,
    merged_into,
    valid_from,
    valid_to,
    is_registered
FROM stored.agency;
