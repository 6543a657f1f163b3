-- The articles that a decision cites, as one text that is equal for decisions on the same basis.
-- One row per decision that cites any.
CREATE OR REPLACE VIEW cited_basis AS
WITH several_articles AS (
    SELECT decision_id FROM stored.decision_basis GROUP BY decision_id HAVING count(*) > 1
)
-- Most cite one, and a list for each of them would be held in memory.
SELECT decision_basis.decision_id, decision_basis.instrument || decision_basis.article AS basis
FROM stored.decision_basis AS decision_basis
LEFT JOIN several_articles ON several_articles.decision_id = decision_basis.decision_id
WHERE several_articles.decision_id IS NULL
UNION ALL
SELECT decision_basis.decision_id, joined_in_order(array_agg(DISTINCT decision_basis.instrument || decision_basis.article)) AS basis
FROM stored.decision_basis AS decision_basis
INNER JOIN several_articles ON several_articles.decision_id = decision_basis.decision_id
GROUP BY decision_basis.decision_id;
