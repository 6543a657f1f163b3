-- The scalar vocabulary that model and check SQL may use beyond standard SQL, as DuckDB defines it.
-- Another engine defines the same names in a file of its own.

-- a / b as a floating-point number; NULL when b is 0. Integer division differs between engines, so "/" is never bare.
CREATE OR REPLACE MACRO ratio(a, b) AS CASE WHEN b = 0 THEN NULL ELSE CAST(a AS DOUBLE) / CAST(b AS DOUBLE) END;

-- Whole calendar days from a to b.
CREATE OR REPLACE MACRO days_between(a, b) AS CAST(b - a AS INTEGER);

-- Exact median and quantile (linear interpolation) of a list.
CREATE OR REPLACE MACRO median_of(numbers) AS list_aggregate(numbers, 'median');
CREATE OR REPLACE MACRO quantile_of(numbers, share) AS list_aggregate(numbers, 'quantile_cont', share);

-- The day of a month in a year, as a date.
CREATE OR REPLACE MACRO calendar_date(year_number, month_number, day_number) AS
    make_date(CAST(year_number AS BIGINT), CAST(month_number AS BIGINT), CAST(day_number AS BIGINT));

-- An amount as plain text without trailing zeros, e.g. 5, 0.05, 1234.5.
CREATE OR REPLACE MACRO amount_text(amount) AS
    CASE
        WHEN strpos(CAST(amount AS VARCHAR), '.') = 0 THEN CAST(amount AS VARCHAR)
        ELSE rtrim(rtrim(CAST(amount AS VARCHAR), '0'), '.')
    END;

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

-- The day so many days after another.
CREATE OR REPLACE MACRO date_after(some_day, days) AS CAST(some_day + CAST(days AS INTEGER) AS DATE);

-- A short name for a long key.
CREATE OR REPLACE MACRO hash_text(long_key) AS md5(long_key);

-- How a dated duty stands on a day: what arrives after that day has not arrived yet.
CREATE OR REPLACE MACRO duty_state(due_date, has_arrived, arrival_date, as_of) AS
    CASE
        WHEN has_arrived AND arrival_date IS NULL THEN 'date unknown'
        WHEN has_arrived AND arrival_date <= as_of AND arrival_date <= due_date THEN 'on time'
        WHEN has_arrived AND arrival_date <= as_of THEN 'late'
        WHEN as_of <= due_date THEN 'not due'
        ELSE 'missing'
    END;

-- The texts of a list in alphabetical order, joined by 、.
CREATE OR REPLACE MACRO joined_in_order(texts) AS array_to_string(list_sort(texts), '、');

-- The texts of a list in the order in which they stand, joined by 、.
CREATE OR REPLACE MACRO joined_texts(texts) AS array_to_string(texts, '、');

-- A recorded reason; what only says that there is none is none.
CREATE OR REPLACE MACRO reason_of(text_value) AS
    CASE trim(text_value)
        WHEN '' THEN NULL
        WHEN '无' THEN NULL
        WHEN '没有' THEN NULL
        WHEN '/' THEN NULL
        WHEN '-' THEN NULL
        WHEN '—' THEN NULL
        WHEN '——' THEN NULL
        ELSE trim(text_value)
    END;

-- A title as it can be compared: without 《》 and spaces, brackets in one width.
CREATE OR REPLACE MACRO plain_title(title_text) AS
    replace(replace(replace(replace(replace(replace(title_text, '《', ''), '》', ''), '（', '('), '）', ')'), ' ', ''), '　', '');

-- The first day on which conduct may have happened: that of the conduct where recorded, else two years before the
-- decision, after which conduct is no longer punished as a rule (行政处罚法 article 36).
CREATE OR REPLACE MACRO earliest_conduct(conduct_date, decision_date) AS
    coalesce(conduct_date, CAST(decision_date - 730 AS DATE));

-- Whether a rule was in force on some day from the first to the last, and whether on all of them.
CREATE OR REPLACE MACRO touches_period(valid_from, valid_to, first_day, last_day) AS
    (valid_from IS NULL OR valid_from <= last_day) AND (valid_to IS NULL OR valid_to >= first_day);
CREATE OR REPLACE MACRO covers_period(valid_from, valid_to, first_day, last_day) AS
    (valid_from IS NULL OR valid_from <= first_day) AND (valid_to IS NULL OR valid_to >= last_day);

-- An amount a hundred times off its range: yuan and ten thousand yuan were mixed up more likely than the law broken.
CREATE OR REPLACE MACRO is_far_off(amount, lower_bound, upper_bound) AS
    coalesce(amount >= upper_bound * 100, FALSE) OR coalesce(amount * 100 <= lower_bound, FALSE);

-- How far outside its range an amount may lie to pass for rounding: so many yuan, and never above 1% of the bound.
CREATE OR REPLACE MACRO rounding_tolerance(rounding_unit, bound) AS least(CAST(rounding_unit AS DOUBLE), CAST(bound AS DOUBLE) * 0.01);

-- The one value of several statements: the lowest if it is also the highest, else null.
CREATE OR REPLACE MACRO agreed(lowest, highest) AS CASE WHEN lowest = highest THEN lowest END;

-- A number that stands for a long key, for grouping only: it is never stored nor shown.
CREATE OR REPLACE MACRO group_key(long_key) AS hash(long_key);

-- The lower end of a range. "Up to U" has none: a twentieth of U, at least 100 yuan and at most half of U, stands in for
-- it, by convention.
CREATE OR REPLACE MACRO assumed_minimum(lower_bound, upper_bound) AS
    CASE WHEN lower_bound > 0 THEN lower_bound ELSE least(greatest(100.0, 0.05 * upper_bound), 0.5 * upper_bound) END;

-- The texts of a list that is written as one text, joined by '|'.
CREATE OR REPLACE MACRO listed_texts(joined) AS string_split(joined, '|');

-- The kinds of penalty that are compared: confiscation, orders to correct and "other" stand beside a penalty.
CREATE OR REPLACE MACRO graded_kinds(kinds) AS
    trim(regexp_replace('|' || replace(kinds, '|', '||') || '|', '\|(confiscation|order_to_correct|other)\|', '', 'g'), '|');

-- Whether a joined list (by '|' or 、) holds everything that another one holds.
CREATE OR REPLACE MACRO includes_all(joined, others) AS
    others = '' OR list_has_all(
        regexp_split_to_array(joined, '[|、]+'), regexp_split_to_array(others, '[|、]+')
    );

-- Whether a fact is recorded of one of two parties only.
CREATE OR REPLACE MACRO is_one_sided(own_fact, other_fact) AS (own_fact IS NULL) <> (other_fact IS NULL);

-- Of a list joined by '|', what stands in another such list under no name that contains it or that it contains (a copy of
-- the 营业执照 and the 营业执照 are one); joined by 、, NULL where nothing is left.
CREATE OR REPLACE MACRO unlisted_in(asked, listed) AS
    nullif(array_to_string(list_filter(
        string_split(asked, '|'),
        lambda one: one <> '' AND length(list_filter(
            string_split(listed, '|'),
            lambda other: other <> '' AND (
                strpos(plain_title(one), plain_title(other)) > 0 OR strpos(plain_title(other), plain_title(one)) > 0
            )
        )) = 0
    ), '、'), '');

-- A list joined by '|' as people read it, joined by 、; a recorded none stays empty.
CREATE OR REPLACE MACRO joined_list(list_text) AS replace(list_text, '|', '、');

-- Of a list of codes joined by '|', what is not in another such list, joined by '|'; NULL where nothing is left.
CREATE OR REPLACE MACRO codes_not_in(codes, others) AS
    nullif(array_to_string(list_filter(
        string_split(codes, '|'),
        lambda one: one <> '' AND NOT list_contains(string_split(others, '|'), one)
    ), '|'), '');

-- An item as it can be compared: spaces, quotation marks, brackets and enumeration commas make no other offence.
CREATE OR REPLACE MACRO plain_item(item_text) AS translate(item_text, '“”‘’"''　 、（）()《》', '');

-- Whether two lists joined by '|' name the same, in any order and under names that contain one another.
CREATE OR REPLACE MACRO same_list(one, other) AS unlisted_in(one, other) IS NULL AND unlisted_in(other, one) IS NULL;

-- The calendar year of a day, as periods are written: 2025.
CREATE OR REPLACE MACRO year_text(day) AS CAST(extract(YEAR FROM day) AS VARCHAR);

-- What a check says of a subject: with an obstacle too few, or not applicable; without one flagged or clear.
CREATE OR REPLACE MACRO outcome_of(obstacle, is_too_few, is_flagged) AS
    CASE
        WHEN obstacle IS NOT NULL THEN CASE WHEN is_too_few THEN 'too few' ELSE 'not applicable' END
        WHEN is_flagged THEN 'flagged'
        ELSE 'clear'
    END;

-- Why an agency or an officer is not graded: it decided too little, or nobody to hold it against did.
CREATE OR REPLACE MACRO grading_obstacle(cases, minimum_decisions, adjusted, q, too_few_peers) AS
    CASE WHEN cases < minimum_decisions THEN 'too-few-decisions' WHEN adjusted IS NULL OR q IS NULL THEN too_few_peers END;

-- How far it departs, counted in what is usual among its peers: within usual variation, alert or alarm. What chance alone
-- would give too often, or what is too small to matter, is within usual variation however many decisions show it.
CREATE OR REPLACE MACRO departure_grade(times_usual, alert, alarm, q, false_discovery_rate, is_material) AS
    CASE
        WHEN times_usual < alert OR q > false_discovery_rate OR NOT is_material THEN 'within usual variation'
        WHEN times_usual < alarm THEN 'alert'
        ELSE 'alarm'
    END;

-- The severity of such a grade; what concerns a whole practice is never more than medium.
CREATE OR REPLACE MACRO grade_severity(grade) AS CASE grade WHEN 'alarm' THEN 'medium' WHEN 'alert' THEN 'low' END;

-- Whether a factor, up or down, is at least so large.
CREATE OR REPLACE MACRO reaches_factor(factor, least_factor) AS greatest(factor, ratio(1, factor)) >= least_factor;

-- A tier's name as it can be compared, without the words that documents add to it: 一般处罚, 一般情节 and 标准 are 一般;
-- 第二阶次, 二档 and 第2级 are 2.
CREATE OR REPLACE MACRO bare_tier(tier_text) AS
    regexp_replace(
        regexp_replace(
            tier_text, '[\s　“”"''（）()【】\[\]《》、，,的]|违法|行为|情节|情形|程度|裁量|行政|处罚|适用|属于|幅度', '', 'g'
        ),
        '(阶次|档次|等级|阶|档|级)$', ''
    );
CREATE OR REPLACE MACRO plain_tier(tier_text) AS
    CASE
        WHEN regexp_full_match(bare_tier(tier_text), '第?[0-9０-９一二三四五六七八九]')
            THEN translate(
                replace(bare_tier(tier_text), '第', ''), '０１２３４５６７８９一二三四五六七八九', '0123456789123456789'
            )
        WHEN regexp_full_match(bare_tier(tier_text), '(一般|标准|中等|适中)(标准)?') THEN '一般'
        ELSE regexp_replace(bare_tier(tier_text), '(.)标准$', '\1')
    END;

-- How a plain tier names its place: by the degree of the violation, by the direction of the penalty, or by a number.
-- 一般 stands in either of the first two. NULL where the name is none of these.
CREATE OR REPLACE MACRO naming_of_tier(plain_name) AS
    CASE
        WHEN plain_name = '一般' THEN 'any'
        WHEN plain_name IN ('轻微', '较轻', '较重', '严重', '较严重', '特别轻微', '特别严重') THEN 'degree'
        WHEN plain_name IN ('从轻', '从重') THEN 'direction'
        WHEN regexp_full_match(plain_name, '[1-9]') THEN 'number'
    END;

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

-- The same day so many months earlier, or the last of that month.
CREATE OR REPLACE MACRO months_before(some_day, months) AS CAST(some_day - to_months(months) AS DATE);

-- How many months the time is in which a benchmark counts offences, 两年内; NULL where it is counted in another way.
CREATE OR REPLACE MACRO months_of_period(period_text) AS
    CASE
        WHEN regexp_full_match(period_text, '近?(一|1)年(以?内|之内)|近?(十二|12)个月(以?内|之内)') THEN 12
        WHEN regexp_full_match(period_text, '近?(二|两|2)年(以?内|之内)|近?(二十四|24)个月(以?内|之内)') THEN 24
        WHEN regexp_full_match(period_text, '近?(三|3)年(以?内|之内)|近?(三十六|36)个月(以?内|之内)') THEN 36
    END;

-- The same day a year later; that of February 29 is February 28.
CREATE OR REPLACE MACRO year_after(some_day) AS CAST(some_day + INTERVAL '1' YEAR AS DATE);

-- A field of a record that was kept as text when a later one took its place.
CREATE OR REPLACE MACRO field_of(record_text, field_name) AS json_extract_string(record_text, '$.' || field_name);

-- The calendar day in China of a time that is stored in UTC: eight hours ahead, the whole year.
CREATE OR REPLACE MACRO day_in_china(utc_time) AS CAST(utc_time + INTERVAL '8' HOUR AS DATE);

-- Whether a list joined by 、 has this entry.
CREATE OR REPLACE MACRO has_entry(joined, entry) AS strpos('、' || joined || '、', '、' || entry || '、') > 0;

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
