-- The vocabulary of sums and ranges as DuckDB defines it: bounds in yuan, and where an amount lies against them.

-- The recorded sum that a multiple or a percentage is taken of.
CREATE OR REPLACE MACRO base_of(base_sum, value_of_goods, illegal_gains) AS
    CASE base_sum WHEN 'value_of_goods' THEN value_of_goods WHEN 'illegal_gains' THEN illegal_gains END;

-- Whether a range is for this party: for everyone; for organisations or individuals (对单位处 …, 对个人处 …); for the offender,
-- beside whom the responsible persons of an organisation are fined (并对直接负责的主管人员处 …), or for these. NULL where it cannot
-- be told: a person may be the offender or stand responsible for one, and only the recorded role tells.
CREATE OR REPLACE MACRO is_responsible_role(role_text) AS
    coalesce(regexp_matches(role_text, '主管人员|直接责任人|直接负责|主要负责人|法定代表人'), FALSE);
CREATE OR REPLACE MACRO is_payer(payer, party_kind, role_text) AS
    CASE
        WHEN payer IS NULL THEN TRUE
        WHEN party_kind = 'legal_person' THEN payer IN ('organisation', 'offender')
        WHEN party_kind = 'natural_person' AND payer = 'organisation' THEN FALSE
        WHEN party_kind = 'natural_person' AND payer = 'individual' THEN TRUE
        WHEN party_kind = 'natural_person' AND is_responsible_role(role_text) THEN payer = 'responsible_person'
        WHEN party_kind = 'sole_proprietor' AND payer = 'offender' THEN TRUE
        WHEN party_kind = 'sole_proprietor' AND payer = 'responsible_person' THEN FALSE
    END;

-- A bound of a range in yuan, exactly: an amount as it stands, a multiple or a percentage of the base.
CREATE OR REPLACE MACRO bound_in_yuan(range_basis, bound, base_amount) AS
    CASE range_basis
        WHEN 'amount' THEN CAST(bound AS DECIMAL(38, 8))
        WHEN 'multiple' THEN CAST(bound * base_amount AS DECIMAL(38, 8))
        WHEN 'percentage' THEN CAST(bound * CAST(base_amount * 0.01 AS DECIMAL(18, 4)) AS DECIMAL(38, 8))
    END;

-- The calculation behind such a bound, to be redone by hand: 5000; 1200.5 × 5 = 6002.5; 1200.5 × 5% = 60.025.
CREATE OR REPLACE MACRO bound_calculation(range_basis, bound, base_amount) AS
    CASE range_basis
        WHEN 'amount' THEN amount_text(bound)
        WHEN 'multiple' THEN amount_text(base_amount) || ' × ' || amount_text(bound) || ' = '
            || amount_text(bound_in_yuan(range_basis, bound, base_amount))
        WHEN 'percentage' THEN amount_text(base_amount) || ' × ' || amount_text(bound) || '% = '
            || amount_text(bound_in_yuan(range_basis, bound, base_amount))
    END;

-- Where an amount lies against a range, its open and closed ends respected.
CREATE OR REPLACE MACRO place_in_range(amount, lower_bound, upper_bound, lower_closed, upper_closed) AS
    CASE
        WHEN amount < lower_bound OR (NOT lower_closed AND amount = lower_bound) THEN 'below'
        WHEN amount > upper_bound OR (NOT upper_closed AND amount = upper_bound) THEN 'above'
        ELSE 'within'
    END;

-- An amount a hundred times off its range: yuan and ten thousand yuan were mixed up more likely than the law broken.
CREATE OR REPLACE MACRO is_far_off(amount, lower_bound, upper_bound) AS
    coalesce(amount >= upper_bound * 100, FALSE) OR coalesce(amount * 100 <= lower_bound, FALSE);

-- How far outside its range an amount may lie to pass for rounding: so many yuan, and never above 1% of the bound.
CREATE OR REPLACE MACRO rounding_tolerance(rounding_unit, bound) AS least(CAST(rounding_unit AS DOUBLE), CAST(bound AS DOUBLE) * 0.01);

-- The lower end of a range. "Up to U" has none: a twentieth of U, at least 100 yuan and at most half of U, stands in for
-- it, by convention.
CREATE OR REPLACE MACRO assumed_minimum(lower_bound, upper_bound) AS
    CASE WHEN lower_bound > 0 THEN lower_bound ELSE least(greatest(100.0, 0.05 * upper_bound), 0.5 * upper_bound) END;

-- What the bounds of a range count in: yuan, times a base, or per cent of it.
CREATE OR REPLACE MACRO range_unit(range_basis) AS
    CASE range_basis WHEN 'amount' THEN 'in_yuan' WHEN 'multiple' THEN 'times_base' WHEN 'percentage' THEN 'percent_of_base' END;

-- Where an amount stands between the ends of a range, 0 at the lower, 1 at the upper one; and the amount at a share of the
-- range, with the calculation behind it, to be redone by hand: 50000 + 30% × (100000 - 50000) = 65000.
CREATE OR REPLACE MACRO position_in_range(amount, lower_bound, upper_bound) AS
    round(ratio(amount - lower_bound, upper_bound - lower_bound), 6);
CREATE OR REPLACE MACRO amount_at_share(lower_bound, upper_bound, share) AS
    CAST(
        round(CAST(lower_bound AS DOUBLE) + CAST(share AS DOUBLE) * CAST(upper_bound - lower_bound AS DOUBLE), 2) AS DECIMAL(38, 2)
    );
CREATE OR REPLACE MACRO share_calculation(lower_bound, upper_bound, share) AS
    amount_text(lower_bound) || ' + ' || amount_text(CAST(100 * share AS DECIMAL(6, 2))) || '% × (' || amount_text(upper_bound)
    || ' - ' || amount_text(lower_bound) || ') = ' || amount_text(amount_at_share(lower_bound, upper_bound, share));

-- Whether what is known of a figure, that it lies from the lowest to the highest, is asked for by a range: 2 = yes, 0 = no,
-- 1 = it cannot be told.
CREATE OR REPLACE MACRO truth_in_range(lowest, highest, lower_bound, upper_bound, lower_closed, upper_closed) AS
    CASE
        WHEN lowest IS NULL OR highest IS NULL THEN 1
        WHEN place_in_range(lowest, lower_bound, upper_bound, lower_closed, upper_closed) = 'within'
            AND place_in_range(highest, lower_bound, upper_bound, lower_closed, upper_closed) = 'within' THEN 2
        WHEN place_in_range(lowest, lower_bound, upper_bound, lower_closed, upper_closed) = 'above'
            OR place_in_range(highest, lower_bound, upper_bound, lower_closed, upper_closed) = 'below' THEN 0
        ELSE 1
    END;
