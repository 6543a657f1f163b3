-- Keeps the new comparisons. What was kept of a decision that was corrected since goes, also where it can no longer be compared.
DELETE FROM stored.forward_comparison WHERE decision_id IN (SELECT decision_id FROM new_case);
INSERT INTO stored.forward_comparison BY NAME SELECT * FROM new_comparison;
