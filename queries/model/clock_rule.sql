-- The time limits that records are held against: how long, counted in what, from which event, and which rule says so. One row a rule.
-- `moves`: a last day without work moves to the next working day (民法典 article 203, by analogy). `extends_by` is what may be added with
-- approval, in the unit of the limit; NULL = the rule knows no extension. A workspace changes amount, unit and `moves` in `clocks` of its settings.
CREATE OR REPLACE VIEW clock_rule AS
WITH written AS (
    SELECT * FROM (VALUES
        -- 行政处罚法 article 60; article 85 makes only its limits of 2, 3, 5 and 7 days working days.
        ('penalty-decision', 90, 'calendar_day', NULL, 'filing', '中华人民共和国行政处罚法', '第六十条'),
        -- 行政许可法 articles 42 and 82.
        ('permit-decision', 20, 'working_day', 10, 'acceptance', '中华人民共和国行政许可法', '第四十二条'),
        -- 行政强制法 article 25; article 69 makes only limits of up to 10 days working days.
        ('coercive-measure', 30, 'calendar_day', 30, 'decision', '中华人民共和国行政强制法', '第二十五条'),
        -- 行政处罚法 article 61.
        ('penalty-service', 7, 'working_day', NULL, 'decision', '中华人民共和国行政处罚法', '第六十一条'),
        -- 双公示: the rules of the public credit platform.
        ('penalty-publication', 7, 'working_day', NULL, 'decision', '新绛县行政执法责任制制度', '第十六条'),
        -- 行政处罚法 article 48.
        ('publication-withdrawal', 3, 'working_day', NULL, 'annulment', '中华人民共和国行政处罚法', '第四十八条'),
        ('complaint-answer', 30, 'working_day', 30, 'acceptance', '山西省规范行政执法裁量权办法', '第十四条'),
        ('supervision-notice-reply', 20, 'working_day', NULL, 'receipt', '山西省规范行政执法裁量权办法', '第十五条'),
        ('supervision-recommendation-reply', 30, 'calendar_day', NULL, 'receipt', '新绛县行政执法责任制制度', '第二十九条'),
        -- The opinion and the decision state their own day.
        ('supervision-opinion-reply', NULL, 'calendar_day', NULL, 'receipt', '新绛县行政执法责任制制度', '第二十八条'),
        ('supervision-decision-reply', NULL, 'calendar_day', NULL, 'receipt', '新绛县行政执法责任制制度', '第二十八条'),
        ('case-transfer', 2, 'calendar_day', NULL, 'acceptance', '新绛县行政执法错案纠正和过错责任追究制度', '第十条'),
        ('rework', 1, 'month', NULL, 'order', '新绛县行政执法错案纠正和过错责任追究制度', '第十条'),
        ('jurisdiction-dispute', 7, 'working_day', NULL, 'request', '新绛县行政执法责任制制度', '第四条')
    ) AS list (rule, amount, unit, extends_by, starts_with, instrument, article)
)
SELECT
    written.rule,
    coalesce(setting.amount, written.amount) AS amount,
    coalesce(setting.unit, written.unit) AS unit,
    coalesce(setting.moves, TRUE) AS moves,
    written.extends_by,
    written.starts_with,
    written.instrument,
    written.article
FROM written
LEFT JOIN stored.clock_setting AS setting ON setting.rule = written.rule;
