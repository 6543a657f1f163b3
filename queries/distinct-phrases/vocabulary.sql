-- How a text is read: its normal spelling, and its shingles, i.e. all runs of three characters.

-- Full-width digits and letters as half-width ones. Of what is nested below, each macro names its first argument once: where it
-- named it twice, all that is inside would run twice. Here it is a column.
CREATE OR REPLACE TEMP MACRO half_width(words) AS
    CASE
        WHEN regexp_matches(words, '[０-９Ａ-Ｚａ-ｚ]') THEN translate(
            words,
            '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
            '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
        )
        ELSE words
    END;

-- The text with each mention of a name as a break; a name of one character would take words apart, and chr(0) is in no text.
CREATE OR REPLACE TEMP MACRO without_name(words, name) AS
    replace(words, CASE WHEN length(name) >= 2 THEN name ELSE chr(0) END, '，');

-- 王小明（时任某某支行行长） → 王小明.
CREATE OR REPLACE TEMP MACRO bare_name(name) AS trim(regexp_replace(name, '[（(［\[【〔].*$', ''));

-- Numbers as #, in figures (12,000 and 1.2万 alike) or in characters: two or more, or one before a unit.
CREATE OR REPLACE TEMP MACRO without_numbers(words) AS
    regexp_replace(
        words,
        '[0-9]+(?:[.,．][0-9]+)*[万亿]?|[零〇○一二三四五六七八九十百千万亿两]{2,}|[零〇○一二三四五六七八九十百千两]([年月日元])',
        '#\1',
        'g'
    );

-- 某市监处罚〔#〕#号 as a break; the mark before the year has up to eight characters.
CREATE OR REPLACE TEMP MACRO without_document_numbers(words) AS
    regexp_replace(words, '\p{Han}{0,8}[〔\[［(（【]#年?[〕\]］)）】]第?#(?:-#)?号', '，', 'g');

-- All marks that divide sentences as one, nothing else but letters, characters and #.
CREATE OR REPLACE TEMP MACRO without_signs(words) AS
    trim(regexp_replace(regexp_replace(words, '[^\p{L}\p{N}#，,。.；;：:！!？?、]+', '', 'g'), '[，,。.；;：:！!？?、]+', '，', 'g'), '，');

-- The normal spelling of recorded facts: two texts that differ in width, punctuation, numbers, dates or the party's name
-- only are equal in it. Names that nobody gave stay.
CREATE OR REPLACE TEMP MACRO normal_text(facts, party_name) AS
    without_signs(without_document_numbers(without_numbers(
        without_name(without_name(half_width(facts), half_width(party_name)), bare_name(half_width(party_name)))
    )));

-- Characters as code points, in order.
CREATE OR REPLACE TEMP MACRO code_points(words) AS
    list_transform(string_split(words, ''), lambda character: CAST(unicode(character) AS BIGINT));

-- Three code points as one number: a code point has 21 bits.
CREATE OR REPLACE TEMP MACRO shingle(a, b, c) AS a * 4398046511104 + b * 2097152 + c;

CREATE OR REPLACE TEMP MACRO shingles_of_points(points) AS
    list_distinct(list_transform(list_zip(points, points[2:], points[3:], TRUE), lambda run: shingle(run[1], run[2], run[3])));

-- The distinct shingles of a normal text, across its breaks: a comma more or less says nothing.
CREATE OR REPLACE TEMP MACRO shingles_of(words) AS shingles_of_points(code_points(replace(words, '，', '')));
