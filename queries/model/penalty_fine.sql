-- Penalty decisions, each with the reason for which its fine cannot be held against a range, if there is one.
CREATE OR REPLACE VIEW penalty_fine AS
SELECT
    decision.*,
    CASE
        WHEN NOT decision.is_in_force THEN 'not-in-force'
        WHEN decision.amount_ambiguity IS NOT NULL THEN 'ambiguous-amount'
        WHEN decision.fine IS NULL AND strpos(coalesce(decision.kinds, 'fine'), 'fine') > 0 THEN 'fine-not-recorded'
        WHEN coalesce(decision.fine, 0) = 0 THEN 'no-fine'
    END AS fine_obstacle
FROM decision
WHERE decision.act_type = 'penalty';
