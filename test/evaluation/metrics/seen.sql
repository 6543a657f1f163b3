-- What a baseline may see. One row a decision that neither the data queue nor the check of the statute took out.
SELECT n, item_epoch_id, signature_id, tier, fine, ln_fine, harm, circumstances, repeats, ln_value
FROM evaluated
WHERE NOT is_outside_statute AND NOT is_set_aside
