-- What stands beside a penalty in a case with several: co-parties, further violations, a second document.
-- One row per penalty decision in such a case.
--   is_shared: several parties or violations have the very same kinds, which may be those of only one of them.
--   kinds, wording: all that is recorded of any of them.
CREATE OR REPLACE VIEW shared_case AS
WITH keyed AS (
    SELECT
        decision_id,
        agency_id,
        coalesce('c/' || case_id, 'd/' || document_key, 'r/' || decision_id) AS case_key
    FROM penalty_fine
),
cases AS (
    SELECT agency_id, case_key FROM keyed GROUP BY agency_id, case_key HAVING count(*) > 1
),
members AS (
    SELECT keyed.decision_id, keyed.agency_id, keyed.case_key
    FROM cases
    INNER JOIN keyed ON keyed.agency_id = cases.agency_id AND keyed.case_key = cases.case_key
),
described AS (
    SELECT
        members.agency_id,
        members.case_key,
        count(DISTINCT decision.kinds) = 1
        AND (count(DISTINCT decision.violation_item) > 1 OR count(DISTINCT decision.party_name) > 1) AS is_shared,
        replace(joined_in_order(array_agg(DISTINCT coalesce(decision.kinds, ''))), '、', '|')
        || CASE WHEN max(coalesce(decision.fine, 0)) > 0 THEN '|fine' ELSE '' END
        || CASE WHEN max(coalesce(decision.confiscation, 0)) > 0 THEN '|confiscation' ELSE '' END AS kinds,
        joined_in_order(array_agg(DISTINCT coalesce(decision.penalty_text, ''))) AS wording
    FROM members
    INNER JOIN decision ON decision.decision_id = members.decision_id
    GROUP BY members.agency_id, members.case_key
)
SELECT members.decision_id, described.is_shared, described.kinds, described.wording
FROM members
INNER JOIN described ON described.agency_id = members.agency_id AND described.case_key = members.case_key;
