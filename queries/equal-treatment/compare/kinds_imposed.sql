-- Which kinds of penalty the nearest cases had. One row a set of kinds, the commonest first.
SELECT kinds, count(*) AS cases, strpos('|' || kinds || '|', '|fine|') > 0 AS has_fine
FROM nearest
GROUP BY kinds
ORDER BY cases DESC, kinds
