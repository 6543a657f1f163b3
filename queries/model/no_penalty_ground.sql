-- Which of the recorded circumstances are grounds, or parts of a ground, on which the law imposes no penalty.
-- One row per text as recorded, of which many decisions share few. A ground counts only in one of the wordings listed here; to
-- add one, add it to its ground, after a '|'. A formula of law may stand under several.
-- Sources: 行政处罚法 articles 30, 31, 33; 揭阳市规范行政自由裁量权规定 article 15.
--   is_spared: one that leaves no choice; may_be_spared: a first offence with slight harm, corrected in time, which may be spared.
--   has_part: any part of a ground.
CREATE OR REPLACE VIEW no_penalty_ground AS
WITH grounds (ground, wordings) AS (
    VALUES
        ('under-14', '不满14周岁|不满十四周岁|未满14周岁|未满十四周岁|不满14周岁的未成年人|不满十四周岁的未成年人'),
        (
            'incapacity',
            '不能辨认或者不能控制自己行为|不能辨认或者不能控制自己行为时有违法行为|精神病人在不能辨认或者不能控制自己行为时有违法行为|精神病人、智力残疾人在不能辨认或者不能控制自己行为时有违法行为'
        ),
        (
            'slight',
            '违法行为轻微|违法轻微|情节轻微|违法情节轻微|违法行为轻微并及时改正|违法行为轻微并及时纠正|违法行为轻微并及时改正没有造成危害后果|违法行为轻微并及时纠正没有造成危害后果'
        ),
        (
            'corrected',
            '及时改正|及时纠正|及时整改|改正|整改|整改到位|整改完毕|改正完毕|及时停止违法行为|违法行为轻微并及时改正|违法行为轻微并及时纠正|违法行为轻微并及时改正没有造成危害后果|违法行为轻微并及时纠正没有造成危害后果|初次违法并及时改正|初次违法且危害后果轻微并及时改正'
        ),
        (
            'harmless',
            '未造成危害|未造成危害后果|未造成后果|未造成实际危害|未造成实际危害后果|没有造成危害|没有造成危害后果|没有造成后果|违法行为轻微并及时改正没有造成危害后果|违法行为轻微并及时纠正没有造成危害后果'
        ),
        ('slight-harm', '危害后果轻微|后果轻微|社会危害轻微|初次违法且危害后果轻微|初次违法且危害后果轻微并及时改正'),
        (
            'first',
            '初次违法|首次违法|第一次违法|初犯|初次实施违法行为|首次实施违法行为|初次违法并及时改正|初次违法且危害后果轻微|初次违法且危害后果轻微并及时改正'
        ),
        ('no-fault', '无主观过错|没有主观过错')
),
known AS (
    SELECT DISTINCT plain_circumstance(wordings.wording) AS plain_wording, grounds.ground
    FROM grounds
    CROSS JOIN UNNEST(listed_texts(grounds.wordings)) AS wordings (wording)
),
-- Many decisions share few texts: each text is read once.
texts AS (
    SELECT DISTINCT circumstances FROM decision WHERE circumstances IS NOT NULL
),
readings AS (
    SELECT
        texts.circumstances,
        count(*) FILTER (WHERE known.ground = 'under-14') > 0 AS is_under_14,
        count(*) FILTER (WHERE known.ground = 'incapacity') > 0 AS is_incapable,
        count(*) FILTER (WHERE known.ground = 'slight') > 0 AS is_slight,
        count(*) FILTER (WHERE known.ground = 'corrected') > 0 AS is_corrected,
        count(*) FILTER (WHERE known.ground = 'harmless') > 0 AS is_harmless,
        count(*) FILTER (WHERE known.ground = 'slight-harm') > 0 AS has_slight_harm,
        count(*) FILTER (WHERE known.ground = 'first') > 0 AS is_first,
        count(*) FILTER (WHERE known.ground = 'no-fault') > 0 AS is_without_fault,
        count(known.ground) > 0 AS has_part
    FROM texts
    CROSS JOIN UNNEST(circumstance_clauses(texts.circumstances)) AS parts (part)
    LEFT JOIN known ON known.plain_wording = plain_circumstance(parts.part)
    GROUP BY texts.circumstances
)
SELECT
    *,
    is_under_14 OR is_incapable OR is_without_fault OR (is_slight AND is_corrected AND is_harmless) AS is_spared,
    is_first AND is_corrected AND (has_slight_harm OR is_harmless) AS may_be_spared
FROM readings;
