-- The scalar vocabulary that model and check SQL may use beyond standard SQL, as DuckDB defines it.
-- Another engine defines the same names in files of its own. Files load in alphabetical order: what others build on stands here.

-- a / b as a floating-point number; NULL when b is 0. Integer division differs between engines, so "/" is never bare.
CREATE OR REPLACE MACRO ratio(a, b) AS CASE WHEN b = 0 THEN NULL ELSE CAST(a AS DOUBLE) / CAST(b AS DOUBLE) END;

-- Exact median and quantile (linear interpolation) of a list.
CREATE OR REPLACE MACRO median_of(numbers) AS list_aggregate(numbers, 'median');
CREATE OR REPLACE MACRO quantile_of(numbers, share) AS list_aggregate(numbers, 'quantile_cont', share);

-- An amount as plain text without trailing zeros, e.g. 5, 0.05, 1234.5.
CREATE OR REPLACE MACRO amount_text(amount) AS
    CASE
        WHEN strpos(CAST(amount AS VARCHAR), '.') = 0 THEN CAST(amount AS VARCHAR)
        ELSE rtrim(rtrim(CAST(amount AS VARCHAR), '0'), '.')
    END;

-- A short name for a long key.
CREATE OR REPLACE MACRO hash_text(long_key) AS md5(long_key);

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

-- The one value of several statements: the lowest if it is also the highest, else null.
CREATE OR REPLACE MACRO agreed(lowest, highest) AS CASE WHEN lowest = highest THEN lowest END;

-- A number that stands for a long key, for grouping only: it is never stored nor shown.
CREATE OR REPLACE MACRO group_key(long_key) AS hash(long_key);

-- The case of a decision: its number at its agency, of a number that came back with the year; else its document; else the decision itself.
CREATE OR REPLACE MACRO case_key_of(agency_id, case_id, is_number_reused, document_number, period, decision_id) AS coalesce(
    agency_id || '/' || case_id || CASE WHEN is_number_reused THEN '/' || period ELSE '' END,
    agency_id || '/' || document_number || '/' || period,
    decision_id
);

-- The list of those that share the first so many facts of a pool; what is not recorded is a value of its own.
CREATE OR REPLACE MACRO list_of_shared_facts(facts, pool, first_fact, second_fact, third_fact, fourth_fact) AS group_key([
    CAST(facts AS VARCHAR),
    CAST(pool AS VARCHAR),
    CASE WHEN facts >= 1 THEN CAST(first_fact AS VARCHAR) END,
    CASE WHEN facts >= 2 THEN CAST(second_fact AS VARCHAR) END,
    CASE WHEN facts >= 3 THEN CAST(third_fact AS VARCHAR) END,
    CASE WHEN facts >= 4 THEN CAST(fourth_fact AS VARCHAR) END
]);

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

-- A field of a record that was kept as text when a later one took its place.
CREATE OR REPLACE MACRO field_of(record_text, field_name) AS json_extract_string(record_text, '$.' || field_name);

-- Whether a list joined by 、 has this entry.
CREATE OR REPLACE MACRO has_entry(joined, entry) AS strpos('、' || joined || '、', '、' || entry || '、') > 0;
