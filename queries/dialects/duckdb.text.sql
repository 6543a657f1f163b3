-- The vocabulary for what the wording of a decision says.

-- The clauses of recorded circumstances.
CREATE OR REPLACE MACRO circumstance_clauses(recorded) AS string_split(translate(recorded, '，,。；;' || chr(10), '||||||'), '|');

-- A circumstance as it can be compared, without what changes nothing in its meaning: spaces and punctuation, 的 and who
-- acted, 违法行为, how willingly, within how many years, "there is" and "conduct". A negation stays.
CREATE OR REPLACE MACRO plain_circumstance(wording) AS
    regexp_replace(
        regexp_replace(
            regexp_replace(
                replace(wording, '或者', '或'),
                '[\s　、“”"（）()《》的了其]|当事人|违法行为人|行为人|违法行为', '', 'g'
            ),
            '^(有|具有|系|属于|属|能够|能|积极|主动|及时|立即|已经|已|在|[0-9一二两三五]年(之)?内)+', ''
        ),
        '(情节|情形|情况|表现|行为)+$', ''
    );

-- Of kinds of penalty joined by '|', those that a wording does not speak of; NULL where it speaks of all. Any mention counts.
CREATE OR REPLACE MACRO kinds_unnamed(kinds, wording) AS
    nullif(array_to_string(list_filter(
        string_split(kinds, '|'),
        lambda one: one <> '' AND NOT regexp_matches(wording, CASE one
            WHEN 'warning' THEN '警告'
            WHEN 'public_criticism' THEN '通报'
            WHEN 'fine' THEN '罚款|处罚金|[元圆]'
            WHEN 'confiscation' THEN '没收|收缴|追缴'
            WHEN 'licence_suspension' THEN '扣'
            WHEN 'qualification_downgrade' THEN '降低'
            WHEN 'licence_revocation' THEN '吊销|撤销|注销'
            WHEN 'activity_restriction' THEN '限制|暂停|停止|停业|停产'
            WHEN 'business_suspension' THEN '停产|停业|停止|暂停|整顿'
            WHEN 'closure' THEN '关闭|取缔'
            WHEN 'practice_ban' THEN '从业|任职|资格|不得|禁'
            WHEN 'detention' THEN '拘留'
            ELSE '^$'
        END)
    ), '|'), '');

-- What a text says of the direction of its own penalty: 从轻, 减轻 or 从重, followed by 处罚 or the like. Left out are titles
-- and quotations, clauses that negate, ask for, allow or threaten it, and the law's formula "从轻或者减轻", which says neither.
CREATE OR REPLACE MACRO direction_clauses(text_value) AS
    regexp_replace(
        regexp_replace(
            regexp_replace(
                replace(replace(text_value, ' ', ''), '　', ''),
                '《[^》]*》|“[^”]*”|"[^"]*"', '', 'g'
            ),
            '[^，,。；;：:\n]*(不|无|没有|未|非|否|请求|申请|要求|希望|恳请|申辩|陈述|提出|主张|建议|当事人认为|可|将|逾期|再次|如|若|规定)[^，,。；;\n]*(从轻|减轻|从重)[^，,。；;\n]*'
            || '|[^，,。；;：:\n]*(从轻|减轻|从重)[^，,。；;\n]*(不|未|无|的请求|的申请|的意见|的理由|的规定)[^，,。；;\n]*',
            '', 'g'
        ),
        '(从轻|减轻)(行政处罚|处罚)?(或者|或|、|和|及|与|／|/)(从轻|减轻)', '从宽', 'g'
    );
CREATE OR REPLACE MACRO states_direction(text_value, direction_word) AS
    regexp_matches(
        direction_clauses(text_value), direction_word || '(行政)?(处罚|处理|裁量|罚款|处以)([^的情事依理]|的罚款|的行政处罚|$)'
    );

-- Whether a wording speaks of something on which the law imposes no penalty, or of a violation that was not established: in free
-- text a hint is enough to stay silent.
CREATE OR REPLACE MACRO names_no_penalty_ground(wording) AS
    regexp_matches(
        wording,
        '轻微|及时改正|及时纠正|及时整改|改正|整改|首次|初次|首违|初犯|主观过错|未造成|没有造成|周岁|未成年|精神|辨认|时效|二年内|两年内|2年内|五年内|5年内|不能成立|不成立|证据不足|事实不清|免罚|死亡|注销|终止'
    );

-- Free text as it can be compared: without spaces and punctuation.
CREATE OR REPLACE MACRO plain_text(text_value) AS regexp_replace(text_value, '[\s　\p{P}\p{S}]', '', 'g');

-- Whether a text tells a day, so that the same text tells the same day; and whether it tells of a fine that may lawfully come
-- again: a day's fine, a refusal to correct, a decision made anew.
CREATE OR REPLACE MACRO tells_a_day(text_value) AS regexp_matches(
    text_value, '[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}'
);
CREATE OR REPLACE MACRO tells_a_renewed_fine(text_value) AS
    regexp_matches(text_value, '按日|连续处罚|拒不|逾期|再次|重新作出|撤销原|变更原|更正');

-- How many characters a text has.
CREATE OR REPLACE MACRO text_length(text_value) AS length(text_value);

-- Whether the wording of a penalty orders something to be put right: 责令改正, 限期拆除, 立即停止 and the like.
CREATE OR REPLACE MACRO orders_correction(wording) AS
    regexp_matches(
        wording,
        '责令.{0,20}(改正|整改|纠正|停止|拆除|恢复|清除|清理|退还|退回|补办|补缴|履行|消除|治理|采取)'
        || '|(限期|立即|限\d+[日天]内|[日天]内)(自行)?(予以)?(改正|整改|纠正|停止|拆除|恢复|清除|清理|退还|补办|消除|治理)|(改正|整改)违法行为'
    );

-- Whether such a wording needs no time limit beside it: it tells one, it wants the thing done at once, or it was done already.
CREATE OR REPLACE MACRO tells_correction_limit(wording) AS
    regexp_matches(
        wording,
        '[0-9０-９一二三四五六七八九十百半]+\s*个?(工作)?(日|天|周|月|小时)(之)?内|[日月号](之)?前|截止|立即|立刻|即刻|即日|当场|当日|马上|已(经)?(自行)?(改正|整改|纠正|停止|拆除|恢复|清除|清理|消除)'
    );

-- A recorded grade of harm without the words around it, and on which side of 一般 it stands: NULL for any other wording.
CREATE OR REPLACE MACRO plain_harm(harm) AS regexp_replace(harm, '[\s的]|社会|造成|危害|程度|后果|结果|性', '', 'g');
CREATE OR REPLACE MACRO side_of_harm(grade) AS
    CASE WHEN grade IN ('轻微', '较轻') THEN 'lower' WHEN grade = '一般' THEN 'middle' WHEN grade IN ('较重', '严重', '特别严重') THEN 'upper' END;

-- Whether a text names one of the wordings of a list joined by 、, each in its plain form.
CREATE OR REPLACE MACRO names_one_of(text_value, wordings) AS
    length(list_filter(
        string_split(coalesce(wordings, ''), '、'),
        lambda one: one <> '' AND strpos(plain_circumstance(text_value), one) > 0
    )) > 0;

-- What is on record in favour of a penalty below the minimum: the recorded ground; else a ground of 行政处罚法 articles 30 to 32 among
-- the circumstances, one of these articles among the basis, or the word in the decision itself. NULL = nothing.
CREATE OR REPLACE MACRO reduction_on_record(reduction_ground, circumstances, legal_basis, penalty_text) AS
    coalesce(
        reason_of(reduction_ground),
        nullif(regexp_extract(
            coalesce(circumstances, ''),
            '[^、；;，,|。]*(?:立功|受[^、；;，,|。]{0,6}(?:胁迫|诱骗|教唆)|主动(?:消除|减轻)|(?:消除|减轻)[^、；;，,|。]{0,8}后果|主动(?:供述|交代)|未成年|不满十[四八]周?岁|精神病|智力残疾|辨认|控制自己行为)[^、；;，,|。]*'
        ), ''),
        nullif(regexp_extract(coalesce(legal_basis, ''), '[^；;、，,]*行政处罚法》?第?(?:三十|三十一|三十二|30|31|32)条[^；;，,]*'), ''),
        nullif(regexp_extract(coalesce(penalty_text, ''), '[^；;。]*减轻(?:行政)?处罚[^；;。]*'), '')
    );

-- Whether gains went back, or are to go back, to those who paid them.
CREATE OR REPLACE MACRO gives_back(wording, facts, remark) AS
    regexp_matches(coalesce(wording, '') || '。' || coalesce(facts, '') || '。' || coalesce(remark, ''), '退赔|退还|退回|返还|清退|退款|赔偿');

-- Whether a text speaks of what would call for a heavier tier, or for a lighter one, in whatever words.
CREATE OR REPLACE MACRO tells_what_aggravates(text_value) AS
    regexp_matches(text_value, '再次|曾因|曾经|屡次|多次|前科|第[二三四五两]次|严重后果|后果严重|情节严重|恶劣|拒绝|拒不|仍不|仍未|逾期未|未改正|未整改|隐匿|销毁|伪造|阻碍|妨碍');
CREATE OR REPLACE MACRO tells_what_mitigates(text_value) AS
    regexp_matches(text_value, '主动|立功|胁迫|诱骗|首次|初次|轻微|从轻|减轻|及时改正|积极');

-- Whether a wording names penalties that may come later or that the law has for graver cases, or orders to stop one act: kinds read
-- from it may never have been imposed.
CREATE OR REPLACE MACRO tells_of_further_penalties(wording) AS
    coalesce(regexp_matches(wording, '情节(?:特别)?严重|如果|如再|如有|如不|若|再次|再犯|将依法|拒不|逾期|到期|责令(?:立即)?停止|的规定'), FALSE);
