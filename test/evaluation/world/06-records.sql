-- The world as agencies record it: the stored tables of the product, facts missing here and there.
INSERT INTO stored.agency BY NAME
SELECT
    'a' || agency AS agency_id,
    '第' || agency || '局' AS name,
    'county' AS level,
    FALSE AS is_justice_bureau,
    TRUE AS is_registered,
    'world' AS source_id,
    agency AS source_row
FROM world_agency;

INSERT INTO stored.statutory_range BY NAME
SELECT DISTINCT
    'range-' || tier.item || '-' || tier.version AS statutory_range_id,
    '事项' || tier.item AS violation_item,
    '示例条例' AS instrument,
    '第' || tier.item || '条' AS article,
    CAST(tier.version AS VARCHAR) AS clause_version,
    'amount' AS range_basis,
    statute_lower AS lower,
    statute_upper AS upper,
    TRUE AS lower_closed,
    TRUE AS upper_closed,
    CASE WHEN tier.version = 2 THEN DATE '2021-01-01' + world_item.change_day END AS valid_from,
    CASE WHEN tier.version = 1 AND world_item.changes THEN DATE '2021-01-01' + world_item.change_day - 1 END AS valid_to,
    'world' AS source_id,
    tier.item AS source_row
FROM world_tier AS tier
INNER JOIN world_item ON world_item.item = tier.item;

INSERT INTO stored.decision BY NAME
SELECT
    'd' || d AS decision_id,
    CASE WHEN has_two THEN 'c' || case_number END AS case_id,
    '示' || case_number || '号' AS document_number,
    '示' || case_number || '号' AS document_key,
    'penalty' AS act_type,
    'a' || agency AS agency_id,
    '承办' || officer AS officer,
    '当事人' || d AS party_name,
    'legal_person' AS party_kind,
    'k' || d AS party_key,
    '当事人' AS role,
    DATE '2021-01-01' + (day - delay) AS conduct_date,
    DATE '2021-01-01' + day AS decision_date,
    '事项' || item AS violation_item,
    '示例条例第' || item || '条' AS legal_basis,
    CASE WHEN chance(case_number, 'circumstances missing') >= .05
        THEN array_to_string(list_transform(circumstances, lambda k:
            ['拒不改正', '隐匿证据', '暴力抗拒', '胁迫他人', '主动消除危害后果', '配合查处', '主动供述', '初次违法'][k]), '|') END AS circumstances,
    ['无', '轻微', '一般', '严重'][1 + CASE WHEN getvariable('harder') AND agency <= 3 AND final_fine > upper_yuan * .9 THEN least(3, harm + 1) ELSE harm END] AS harm,
    repeats AS repeat_count,
    CASE WHEN chance(case_number, 'value missing') >= .03 THEN CAST(value_of_goods AS DECIMAL(18, 2)) END AS value_of_goods,
    CASE WHEN getvariable('tier_is_recorded') AND chance(case_number, 'tier missing') >= .10 THEN '第' || (tier_rank + shopped) || '阶' END AS tier_cited,
    CASE
        WHEN (ordinary_warning AND plant IS DISTINCT FROM 'graver kind') OR plant = 'milder kind' THEN 'warning'
        WHEN plant = 'graver kind' THEN 'fine|business_suspension'
        ELSE 'fine'
    END AS kinds,
    CASE WHEN ordinary_warning OR plant = 'milder kind' THEN NULL ELSE CAST(final_fine AS DECIMAL(18, 2)) END AS fine,
    'in_force' AS status,
    CASE WHEN plant = 'explained' AND chance(d, 'where it is explained') < .6 THEN '有立功表现，予以减轻' END AS reduction_ground,
    CASE WHEN plant = 'explained' AND chance(d, 'where it is explained') BETWEEN .6 AND .8 THEN TRUE END AS adjusted_application_approved,
    CASE WHEN plant = 'explained' AND chance(d, 'where it is explained') >= .8 THEN '当事人经济困难，经集体讨论从轻处罚' END AS explanation,
    'world' AS source_id,
    CAST(d AS INTEGER) AS source_row
FROM world_decision;

INSERT INTO stored.decision_basis BY NAME
SELECT 'd' || d AS decision_id, '示例条例' AS instrument, '第' || item || '条' AS article FROM world_decision;
