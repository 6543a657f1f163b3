-- How many cases are left at each step of narrowing, and how many of them record each fact. One row.
SELECT
    count(DISTINCT case_key) AS of_item,
    count(DISTINCT case_key) FILTER (WHERE has_same_basis) AS of_epoch,
    count(DISTINCT case_key) FILTER (WHERE has_same_basis AND has_same_party_kind) AS of_party_kind,
    count(DISTINCT case_key) FILTER (WHERE has_same_facts) AS of_facts,
    count(*) AS decisions,
    count(*) FILTER (WHERE has_basis) AS with_legal_basis,
    count(*) FILTER (WHERE has_conduct_date) AS with_conduct_date,
    count(*) FILTER (WHERE has_benchmark) AS with_benchmark_cited,
    count(*) FILTER (WHERE tier_cited IS NOT NULL) AS with_tier_cited,
    count(*) FILTER (WHERE harm IS NOT NULL) AS with_harm,
    count(*) FILTER (WHERE circumstances IS NOT NULL) AS with_circumstances,
    count(*) FILTER (WHERE repeats IS NOT NULL) AS with_repeat_count,
    count(*) FILTER (WHERE ln_value IS NOT NULL) AS with_value_of_goods,
    count(*) FILTER (WHERE ln_gains IS NOT NULL) AS with_illegal_gains
FROM prior_case
