-- The vocabulary for the steps of a procedure: how grave a penalty is, and who acted.

-- The codes of several lists joined by '|', as one such list.
CREATE OR REPLACE MACRO joined_codes(lists) AS
    nullif(array_to_string(list_sort(list_distinct(string_split(array_to_string(lists, '|'), '|'))), '|'), '');

-- Whether a list of codes joined by '|' has any code of another one; spaces in the wanted list, which people write, do not count.
CREATE OR REPLACE MACRO has_any_code(codes, wanted) AS
    coalesce(list_has_any(string_split(codes, '|'), list_filter(string_split(replace(wanted, ' ', ''), '|'), lambda one: one <> '')), FALSE);

-- Whether a penalty is a major one by its kinds or amounts: 'major', or why not. An amount that cannot be told from the record
-- makes no penalty major; nor does one between the two limits where the party may be an individual or an organisation.
CREATE OR REPLACE MACRO gravity_of_penalty(
    kinds, fine_of_organisations, fine_of_individuals, fine_of_others, confiscation, has_unclear_amount, lacks_amount,
    major_kinds, least_of_organisations, least_of_individuals, least_confiscation
) AS
    CASE
        WHEN has_any_code(kinds, major_kinds) THEN 'major'
        WHEN fine_of_organisations >= least_of_organisations THEN 'major'
        WHEN fine_of_individuals >= least_of_individuals THEN 'major'
        WHEN fine_of_others >= greatest(least_of_organisations, least_of_individuals) THEN 'major'
        WHEN confiscation >= least_confiscation THEN 'major'
        WHEN has_unclear_amount THEN 'ambiguous-amount'
        WHEN lacks_amount THEN 'amount-not-recorded'
        WHEN fine_of_others >= least(least_of_organisations, least_of_individuals) THEN 'party-kind-unclear'
        ELSE 'not-major'
    END;

-- Whether a penalty may have been imposed on the spot: no more than a warning and a fine of up to 200 yuan for an individual, 3,000
-- yuan for an organisation (行政处罚法 article 51). A sole proprietor may count as either.
CREATE OR REPLACE MACRO may_be_on_the_spot(kinds, fine_of_organisations, fine_of_individuals, fine_of_others) AS
    codes_not_in(coalesce(kinds, ''), 'warning|fine|order_to_correct') IS NULL
    AND coalesce(fine_of_individuals, 0) <= 200 AND coalesce(fine_of_organisations, 0) <= 3000 AND coalesce(fine_of_others, 0) <= 3000;

-- The number of a case as it can be compared: half width, without brackets and spaces.
CREATE OR REPLACE MACRO case_key(case_number) AS
    translate(case_number, '０１２３４５６７８９－—[]〔〕［］【】()（） 　', '0123456789--');

-- Whether a number names a year, so that it does not come back for another case.
CREATE OR REPLACE MACRO names_a_year(number_text) AS coalesce(regexp_matches(number_text, '(19|20)[0-9]{2}'), FALSE);

-- Whether what was recorded of a hearing says that the party gave it up.
CREATE OR REPLACE MACRO tells_a_waiver(result_text) AS
    coalesce(regexp_matches(result_text, '放弃|撤回|撤销(听证)?申请|不要求|不再要求|未要求|不申请|未申请|视为'), FALSE);

-- A name that was written with a space between its two characters (张 三), as one word.
CREATE OR REPLACE MACRO closed_name(names) AS
    regexp_replace(names, '(^|[、，,；;/\s　])(\p{Han})[ 　]+(\p{Han})($|[、，,；;/])', '\1\2\3\4', 'g');

-- Whether a word in a column of persons names an office or nobody (法制科, 执法一中队, 同上) and no person.
CREATE OR REPLACE MACRO names_no_person(one) AS
    length(one) < 2
    OR regexp_full_match(one, '不详|未记载|暂无|没有|同上|同前|略|详?见(案卷|附件|卷宗)|(两|二|三|多)(名|人)|(行政)?(执法|承办|办案|审核|主办|协办)人员?')
    OR regexp_full_match(one, '(法制|法规|政法|政策法规|审批|执法|监察|稽查|办案|案审|审核)(科|股|处|室|办|队|所|组)')
    OR regexp_matches(one, '^..+(局|科|股|大队|中队|支队|委员会|办公室|领导小组|审核组|机构|部门)$') AND length(one) >= 4;

-- The persons that a column names, each once: without numbers of certificates, titles in brackets and spaces; 张三等 is 张三.
CREATE OR REPLACE MACRO persons_in(names) AS
    list_distinct(list_filter(list_transform(
        regexp_split_to_array(
            closed_name(closed_name(trim(regexp_replace(coalesce(names, ''), '[(（\[【][^)）\]】]*[)）\]】]|[0-9０-９A-Za-z]+', '', 'g')))),
            '[、，,；;/\s　]+'
        ),
        lambda one: regexp_replace(one, '(.{2})等[人名]?$', '\1')
    ), lambda one: NOT names_no_person(one)));

-- Whether a word is one name beyond doubt: four characters without a stop may be two names written together.
CREATE OR REPLACE MACRO is_one_name(one) AS length(one) < 4 OR regexp_matches(one, '[·•・]');

-- How many persons a column names, and how many of them another one names as well.
CREATE OR REPLACE MACRO count_persons(names) AS length(persons_in(names));
CREATE OR REPLACE MACRO count_shared_persons(names, other_names) AS length(list_intersect(persons_in(names), persons_in(other_names)));

-- The smallest whole number that is no less than an exact share of a count.
CREATE OR REPLACE MACRO share_rounded_up(share, count_of) AS CAST(ceil(CAST(share AS DECIMAL(9, 6)) * count_of) AS INTEGER);
