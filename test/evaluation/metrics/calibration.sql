-- The share of false ones that the method states, and that there are, among fines inside the statute; recorded reasons count.
-- One row a nominal share.
SELECT
    nominal,
    count(*) FILTER (WHERE chance.q <= nominal) AS flagged,
    count(*) FILTER (WHERE chance.q <= nominal AND NOT evaluated.is_true) AS flagged_false
FROM chance_of_departure AS chance
INNER JOIN evaluated ON evaluated.n = chance.n
CROSS JOIN (SELECT unnest([.01, .02, .05, .1, .2, .3, .5]) AS nominal) AS nominals
WHERE NOT evaluated.is_neither AND NOT evaluated.has_reason
GROUP BY nominal
ORDER BY nominal
