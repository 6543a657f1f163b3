-- Puts reviews that this database lacks (missing_review, in the order of `line`) between its events, by the time at which they were
-- recorded, and numbers all anew: whoever spoke last keeps the last word. A finding is found before it is reviewed, whatever day a new
-- database found it on; and the order that this database knows stays, also where a clock went back.
CREATE OR REPLACE TEMP TABLE renumbered_event AS
WITH known AS (
    SELECT
        *,
        0 AS line,
        CASE WHEN outcome = 'new' THEN TIMESTAMP '0001-01-01 00:00:00' ELSE max(happened_at) OVER (ORDER BY event_number) END AS placed_at
    FROM stored.finding_event
),
together AS (
    SELECT * FROM known
    UNION ALL BY NAME
    SELECT *, happened_at AS placed_at FROM missing_review
)
SELECT * EXCLUDE (event_number, line, placed_at), row_number() OVER (ORDER BY placed_at, line > 0, event_number, line) AS event_number
FROM together;
DELETE FROM stored.finding_event;
INSERT INTO stored.finding_event BY NAME SELECT * FROM renumbered_event;
DROP TABLE renumbered_event;
