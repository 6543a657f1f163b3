-- Between two days on which a benchmark or a clause on record begins or ceases to apply, none does: such epochs are numbered.
-- One row per day that decisions name, or that the law counts back from them, with its epoch.
CREATE OR REPLACE VIEW rule_epoch AS
WITH changes AS (
    SELECT valid_from AS day FROM stored.benchmark WHERE valid_from IS NOT NULL
    UNION
    SELECT date_after(valid_to, 1) AS day FROM stored.benchmark WHERE valid_to IS NOT NULL
    UNION
    SELECT valid_from AS day FROM stored.statutory_range WHERE valid_from IS NOT NULL
    UNION
    SELECT date_after(valid_to, 1) AS day FROM stored.statutory_range WHERE valid_to IS NOT NULL
),
days AS (
    SELECT decision_date AS day FROM stored.decision
    UNION
    SELECT earliest_conduct(conduct_date, decision_date) AS day FROM stored.decision
    UNION
    -- What supplements add.
    SELECT conduct_date AS day FROM stored.decision_supplement WHERE conduct_date IS NOT NULL
    UNION
    SELECT earliest_conduct(NULL, decision_date) AS day FROM stored.decision
)
SELECT days.day, count(changes.day) AS epoch
FROM days
LEFT JOIN changes ON changes.day <= days.day
GROUP BY days.day;
