-- The articles that a decision cites, as one text that is equal for decisions on the same basis.
-- One row per decision that cites any.
CREATE OR REPLACE VIEW cited_basis AS
SELECT
    decision_id,
    joined_in_order(array_agg(DISTINCT instrument || article)) AS basis
FROM stored.decision_basis
GROUP BY decision_id;
