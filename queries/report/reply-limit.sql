-- How long a document of supervision gives to answer, who gave the power to issue it, and the last day if it were received on a day.
SELECT
    rule,
    amount,
    unit,
    instrument,
    article,
    due_day(CAST($received AS DATE), amount, unit, moves) AS due_day
FROM clock_rule
WHERE rule = $rule
