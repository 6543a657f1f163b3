-- One row a party of a case: what was imposed, and the truth about it.
CREATE OR REPLACE TABLE world_decision AS
WITH parties AS (
    SELECT world_case.*, party, case_number * 2 + party AS d, chance(case_number, 'parties') < .02 AS has_two
    FROM world_case, range(0, 2) AS parties(party)
    WHERE party = 0 OR chance(case_number, 'parties') < .02
),
placed AS (
    SELECT
        parties.*,
        CASE WHEN world_item.changes AND parties.day - parties.delay >= world_item.change_day THEN 2 ELSE 1 END AS version,
        world_item.warning_share,
        world_item.spread,
        world_item.tiers AS item_tiers,
        world_agency.effect + world_agency.planted + CASE WHEN parties.day >= world_agency.drift_day THEN world_agency.drift ELSE 0 END AS agency_effect,
        world_officer.effect
            + CASE WHEN chance(case_number, 'shifts') < world_officer.planted_share THEN world_officer.planted ELSE 0 END AS officer_effect,
        .25 * normal(parties.officer * 1000 + parties.item, 'officer and item') AS pattern_effect,
        .45 * normal(case_number, 'noise') + .25 * student4(case_number, 'heavy noise') AS noise,
        chance(case_number, 'heaping') AS heaping,
        -- In the harder world some agencies write down the harm that fits the outcome, and some cases are put into another tier.
        CASE WHEN getvariable('harder') AND party = 0 AND NOT chance(case_number, 'parties') < .02 AND chance(case_number, 'tier shopping') < .0005
            THEN CASE WHEN tier_rank = world_item.tiers OR (tier_rank > 1 AND chance(case_number, 'direction of shopping') < .7) THEN -1 ELSE 1 END ELSE 0 END AS shopped
    FROM parties
    INNER JOIN world_item ON world_item.item = parties.item
    INNER JOIN world_agency ON world_agency.agency = parties.agency
    INNER JOIN world_officer ON world_officer.officer = parties.officer
),
positions AS (
    SELECT
        placed.*,
        tier.lower_yuan, tier.upper_yuan, tier.statute_lower, tier.statute_upper,
        tier.effect + .35 * value_score + .25 * score + .15 * repeats + agency_effect + officer_effect + pattern_effect AS expected_logit
    FROM placed
    INNER JOIN world_tier AS tier ON tier.item = placed.item AND tier.version = placed.version AND tier.rank = placed.tier_rank + placed.shopped
),
fines AS (
    SELECT
        *,
        ln(lower_yuan) + ln(upper_yuan / lower_yuan) / (1 + exp(-expected_logit)) AS expected_ln_fine,
        lower_yuan * pow(upper_yuan / lower_yuan, 1 / (1 + exp(-expected_logit - spread * noise))) AS free_fine
    FROM positions
),
ordinary AS (
    SELECT
        *,
        CASE
            WHEN heaping < .15 THEN lower_yuan
            WHEN heaping < .18 THEN upper_yuan
            WHEN heaping < .58 THEN least(greatest(rounded_to(free_fine, round_step(free_fine / 5)), lower_yuan), upper_yuan)
            WHEN heaping < .90 THEN least(greatest(rounded_to(free_fine, round_step(free_fine / 50)), lower_yuan), upper_yuan)
            ELSE round(free_fine)
        END AS ordinary_fine,
        tier_rank = 1 AND chance(case_number, 'warning') < warning_share AS ordinary_warning
    FROM fines
),
drawn AS (
    SELECT
        *,
        getvariable('prevalence') AS prevalence,
        chance(d, 'plant') AS plant_draw,
        [1.5, 2, 3, 5, 8][1 + CAST(floor(5 * chance(d, 'plant factor')) AS INTEGER)] AS plant_factor,
        party = 1 AND chance(d, 'within case') < .03 AS differs_within_case,
        [1.5, 2, 3][1 + CAST(floor(3 * chance(d, 'within case factor')) AS INTEGER)] AS case_factor
    FROM ordinary
),
planted AS (
    SELECT
        *,
        CASE
            WHEN ordinary_warning THEN NULL
            WHEN has_two AND NOT differs_within_case THEN NULL
            WHEN differs_within_case THEN 'within case'
            WHEN shopped <> 0 THEN 'tier shopping'
            WHEN plant_draw < .0015 * prevalence THEN 'excessive'
            WHEN plant_draw < .0030 * prevalence THEN 'lenient'
            WHEN plant_draw < .0035 * prevalence AND tier_rank > 1 THEN 'milder kind'
            WHEN plant_draw < .0040 * prevalence AND plant_draw >= .0035 * prevalence THEN 'graver kind'
            WHEN plant_draw > .9998 THEN 'unit error'
            WHEN plant_draw > .9968 THEN 'explained'
            WHEN getvariable('harder') AND agency <= 20 AND chance(agency, 'favoured item') * 300 < item AND item <= chance(agency, 'favoured item') * 300 + 5
                AND chance(case_number, 'favoured') < .03 THEN 'favoured'
        END AS plant
    FROM drawn
),
shifted AS (
    SELECT
        *,
        CASE plant
            WHEN 'excessive' THEN ordinary_fine * plant_factor
            WHEN 'lenient' THEN ordinary_fine / plant_factor
            WHEN 'favoured' THEN greatest(ordinary_fine / 2, statute_lower)
            WHEN 'explained' THEN greatest(ordinary_fine / 2, statute_lower)
            WHEN 'within case' THEN CASE
                WHEN ordinary_fine * case_factor <= statute_upper THEN ordinary_fine * case_factor
                ELSE greatest(ordinary_fine / case_factor, statute_lower) END
            WHEN 'unit error' THEN ordinary_fine * CASE WHEN chance(d, 'direction of unit') < .5 THEN 10000 ELSE .0001 END
            ELSE ordinary_fine
        END AS shifted_fine
    FROM planted
),
rounded AS (
    SELECT
        *,
        CASE
            WHEN plant IN ('excessive', 'lenient')
                THEN rounded_to(shifted_fine, round_step(shifted_fine / CASE WHEN heaping < .58 THEN 5 ELSE 50 END))
            WHEN plant IN ('favoured', 'explained', 'within case')
                THEN least(greatest(rounded_to(shifted_fine, round_step(shifted_fine / CASE WHEN heaping < .58 THEN 5 ELSE 50 END)), statute_lower), statute_upper)
            ELSE round(shifted_fine, 2)
        END AS final_fine
    FROM shifted
)
SELECT
    * EXCLUDE (plant),
    -- Excessive and lenient plants may leave the statute; any other shift that it leaves no room for is none.
    CASE
        WHEN plant IN ('excessive', 'lenient', 'favoured', 'within case') AND abs(ln(final_fine / ordinary_fine)) < ln(1.25) THEN NULL
        WHEN plant = 'explained' AND abs(ln(final_fine / ordinary_fine)) < ln(1.25) THEN NULL
        ELSE plant
    END AS plant,
    exp(abs(ln(final_fine / ordinary_fine))) AS realised_factor
FROM rounded;
