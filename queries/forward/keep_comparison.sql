-- Keeps the new comparisons, one row a decision: what was kept before of a decision that was compared anew goes first, also
-- where it can no longer be compared. Both statements stand in the transaction of the run.
DELETE FROM stored.forward_comparison WHERE decision_id IN (SELECT decision_id FROM new_case);
INSERT INTO stored.forward_comparison BY NAME SELECT * FROM new_comparison;
