-- Cases with a fine that can be compared, by the practice that they belong to: one agency, item and epoch, the same recorded
-- facts, kinds of penalty and half decade of the value of goods. One row a case with a fine.
SELECT
    penalty_case.n,
    penalty_case.item_epoch_id,
    group_key(
        penalty_case.agency_id || '/' || CAST(penalty_case.item_epoch_id AS VARCHAR) || '/' || CAST(penalty_case.facts_id AS VARCHAR)
        || '/' || penalty_case.kinds
        || '/' || coalesce(CAST(floor(2 * penalty_case.ln_value / ln(10)) AS VARCHAR), '?')
    ) AS practice_id,
    penalty_case.day,
    penalty_case.ln_fine,
    -- Of the parties of one case one counts for others.
    CASE WHEN other_party.n IS NULL THEN penalty_case.ln_fine END AS counted_ln_fine
FROM penalty_case
LEFT JOIN other_party ON other_party.n = penalty_case.n
WHERE penalty_case.obstacle IS NULL AND penalty_case.ln_fine IS NOT NULL
