-- The officers of made-up agencies, and what is planted in them, in logits of the place in the range.
-- One row per officer; `share_before` is the share of decisions that officers before it make.
WITH agencies AS (
    SELECT
        a AS agency_number,
        exp(0.8 * normal($seed, a, 'volume')) AS volume,
        0.25 * normal($seed, a, 'agency') AS usual_effect,
        row_number() OVER (ORDER BY uniform($seed, a, 'planted')) AS lot
    FROM range($agencies) AS numbers (a)
),
planted_agencies AS (
    SELECT
        *,
        -- Lots in turn: agencies that are shifted, agencies that change, agencies that treat persons unlike organisations.
        CASE WHEN lot <= $shifted_agencies THEN 1.2 * CASE WHEN lot % 2 = 0 THEN -1 ELSE 1 END ELSE 0 END AS planted_effect,
        CASE
            WHEN lot > $shifted_agencies AND lot <= $shifted_agencies + $changed_agencies
                THEN $change * CASE WHEN lot % 2 = 0 THEN -1 ELSE 1 END
            ELSE 0
        END AS change_effect,
        300 + CAST(1200 * uniform($seed, agency_number, 'change') AS INTEGER) AS change_day,
        CASE
            WHEN lot > $shifted_agencies + $changed_agencies
                AND lot <= $shifted_agencies + $changed_agencies + $kind_agencies THEN 0.6
            ELSE 0
        END AS kind_effect
    FROM agencies
),
officers AS (
    SELECT
        planted_agencies.*,
        agency_number * 100 + o AS officer_number,
        volume * exp(0.3 * normal($seed, agency_number * 100 + o, 'share')) AS weight,
        row_number() OVER (ORDER BY uniform($seed, agency_number * 100 + o, 'planted officer')) AS officer_lot
    FROM planted_agencies
    CROSS JOIN range(10) AS numbers (o)
)
SELECT
    'agency ' || agency_number AS agency_id,
    '承办人' || officer_number AS officer,
    agency_number,
    officer_number,
    usual_effect + planted_effect AS agency_effect,
    planted_effect <> 0 AS is_shifted_agency,
    change_effect,
    change_day,
    kind_effect,
    0.2 * normal($seed, officer_number, 'officer')
    + CASE
        WHEN officer_lot <= $shifted_officers
            THEN (1 + uniform($seed, officer_number, 'size')) * CASE WHEN officer_lot % 2 = 0 THEN -1 ELSE 1 END
        ELSE 0
    END AS officer_effect,
    officer_lot <= $shifted_officers AS is_shifted_officer,
    CASE WHEN officer_lot > $shifted_officers AND officer_lot <= $shifted_officers + $occasional_officers THEN 0.2 ELSE 0 END AS occasional_share,
    2.0 * CASE WHEN officer_lot % 2 = 0 THEN -1 ELSE 1 END AS occasional_effect,
    (sum(weight) OVER (ORDER BY officer_number) - weight) / sum(weight) OVER () AS share_before
FROM officers
