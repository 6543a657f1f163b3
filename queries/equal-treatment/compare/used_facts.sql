-- Which recorded facts of the decision the prior cases under the same rule can be told apart by: one that fewer than ten of
-- them (or, of fewer, not all) record is left out of the comparison, and so is a tier that fewer than ten cite. One row.
WITH this AS (
    SELECT * FROM compared_case WHERE decision_id = $decision_id
),
counts AS (
    SELECT
        count(*) AS cases,
        count(prior_case.harm) AS with_harm,
        count(prior_case.circumstances) AS with_circumstances,
        count(prior_case.repeats) AS with_repeats,
        count(prior_case.ln_value) AS with_value,
        count(prior_case.ln_gains) AS with_gains,
        count(*) FILTER (WHERE prior_case.tier_cited = this.tier_cited) AS with_tier
    FROM prior_case
    CROSS JOIN this
    WHERE prior_case.has_same_basis AND prior_case.has_same_party_kind
)
SELECT
    this.harm IS NULL OR counts.with_harm >= least(10, counts.cases) AS uses_harm,
    this.circumstances IS NULL OR counts.with_circumstances >= least(10, counts.cases) AS uses_circumstances,
    this.repeats IS NULL OR counts.with_repeats >= least(10, counts.cases) AS uses_repeats,
    this.ln_value IS NULL OR counts.with_value >= least(10, counts.cases) AS uses_value,
    this.ln_gains IS NULL OR counts.with_gains >= least(10, counts.cases) AS uses_gains,
    counts.with_tier >= 10 AS uses_tier
FROM this
CROSS JOIN counts
