-- The variance of like decisions, planted and as the noise audit of the product states it, in squared shares of the statutory
-- range on the log scale. One row an audited agency and one of all together ('*').
-- The planted parts are those of the decisions that the audit takes: what the officer, and the officer in the item, add to the
-- expected position of the fine, and what chance and the planted departures add to it. The expected position at a logit is the mean of all ordinary fines
-- planted at about that logit: heaping and rounding are in it.
WITH positions AS (
    SELECT
        d,
        expected_logit,
        officer_effect,
        agency_effect,
        pattern_effect,
        ln(upper_yuan / lower_yuan) / ln(statute_upper / statute_lower) AS share,
        ln(ordinary_fine / lower_yuan) / ln(upper_yuan / lower_yuan) AS position,
        ln(final_fine / lower_yuan) / ln(upper_yuan / lower_yuan) AS final_position
    FROM world_decision
),
curve AS (
    SELECT CAST(round(20 * expected_logit) AS INTEGER) AS place, avg(position) AS position FROM positions GROUP BY place
),
effects AS (
    SELECT
        judged_decision.agency_id,
        judged_decision.officer,
        judged_decision.signature_id,
        share * (final_position - own.position) AS chance,
        share * (own.position - without_officer.position) AS of_officer,
        share * (without_officer.position - without_agency.position) AS of_agency,
        share * (own.position - without_pattern.position) AS of_pattern
    FROM judged_decision
    INNER JOIN positions ON positions.d = CAST(substr(judged_decision.decision_id, 2) AS INTEGER)
    INNER JOIN curve AS own ON own.place = CAST(round(20 * expected_logit) AS INTEGER)
    INNER JOIN curve AS without_officer ON without_officer.place = CAST(round(20 * (expected_logit - officer_effect)) AS INTEGER)
    INNER JOIN curve AS without_agency ON without_agency.place = CAST(round(20 * (expected_logit - officer_effect - agency_effect)) AS INTEGER)
    INNER JOIN curve AS without_pattern ON without_pattern.place = CAST(round(20 * (expected_logit - pattern_effect)) AS INTEGER)
    WHERE NOT judged_decision.explained AND judged_decision.log_range > 0
),
cells AS (
    SELECT
        agency_id,
        officer,
        count(*) AS n,
        avg(of_officer) AS of_officer,
        avg(of_agency) AS of_agency,
        avg(of_pattern) AS of_pattern,
        sum(chance * chance) AS chance
    FROM effects
    GROUP BY agency_id, officer, signature_id
),
-- Officers of one agency against each other, and all officers against each other, what their agencies add with them.
scoped AS (
    SELECT agency_id AS scope, agency_id, officer, n, of_officer AS level, of_pattern, chance FROM cells
    UNION ALL
    SELECT '*', agency_id, officer, n, of_officer + of_agency, of_pattern, chance FROM cells
),
centred AS (
    SELECT scope, agency_id, officer, n, level - sum(n * level) OVER own / sum(n) OVER own AS level FROM scoped WINDOW own AS (PARTITION BY scope)
),
officers AS (
    SELECT scope, pow(sum(n * level) / sum(n), 2) AS level FROM centred GROUP BY scope, agency_id, officer HAVING count(*) > 1
),
levels AS (
    SELECT scope, avg(level) AS level FROM officers GROUP BY scope
),
others AS (
    SELECT scope, avg(of_pattern * of_pattern) AS pattern, sum(chance) / sum(n) AS residual FROM scoped WHERE n > 1 GROUP BY scope
)
SELECT
    noise_component.agency_id AS scope,
    noise_component.officers,
    levels.level AS planted_level,
    others.pattern AS planted_pattern,
    others.residual AS planted_residual,
    noise_component.level,
    noise_component.pattern,
    noise_component.residual,
    noise_component.level_error,
    noise_component.pattern_error,
    noise_component.residual_error
FROM noise_component
INNER JOIN levels ON levels.scope = noise_component.agency_id
INNER JOIN others ON others.scope = noise_component.agency_id
ORDER BY scope
