-- Lists of kinds of penalty as they occur in decisions, with the set that each stands for. Kinds that are not recorded may be a penalty.
CREATE OR REPLACE VIEW kind_list AS
SELECT coalesce(kinds, '?') AS kinds, coalesce(kind_set(kinds), 0) AS kind_set, is_penalised(kinds) AS is_penalty
FROM (SELECT DISTINCT kinds FROM decision_tally WHERE act_type = 'penalty') AS lists;
