-- The labels of officers in an older database, attached as `older`: whoever has one keeps it.
INSERT INTO stored.officer_label BY NAME
SELECT agency_id, officer, label FROM older.stored.officer_label
