-- The vocabulary of the names of tiers as DuckDB defines it.

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
