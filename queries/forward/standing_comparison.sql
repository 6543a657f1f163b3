-- What stands of each decision beside its agency's earlier ones: kept from an earlier run, or found in this one, which is kept
-- only with the run itself. One row a compared decision.
SELECT kept.*
FROM stored.forward_comparison AS kept
WHERE kept.decision_id NOT IN (SELECT decision_id FROM new_case)
UNION ALL BY NAME
SELECT * FROM new_comparison
