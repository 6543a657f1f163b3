-- The decisions that a finding rests on: those of the officer that lie far off on its side, the farthest first, each with the
-- factor by which its fine departs from what its recorded facts let expect.
-- One row per flagged officer, side and decision. Far is counted as in queries/group-patterns/officer_tail_estimate.sql: 1.5
-- spreads beyond the officer's median distance from colleagues, no departure counted as more than three.
WITH subjects AS (
    SELECT flagged_subject.subject_id, officer_tail.agency_id, officer_tail.officer, officer_tail.side
    FROM flagged_subject
    INNER JOIN officer_tail
        ON strpos(
            flagged_subject.subject_id,
            officer_tail.agency_id || '/' || hash_text(officer_tail.officer) || '/' || officer_tail.side || '/'
        ) = 1
),
colleague_means AS (
    SELECT
        pattern_unit.agency_id,
        pattern_unit.officer,
        unit_contrast.item_epoch_id,
        ratio(unit_contrast.total, unit_contrast.cases) - unit_contrast.difference AS colleague_mean
    FROM unit_contrast
    INNER JOIN pattern_unit ON pattern_unit.unit_id = unit_contrast.unit_id AND pattern_unit.level = 'officer'
),
levels AS (
    SELECT
        pattern_case.agency_id,
        pattern_case.officer,
        median_of(array_agg(CAST(pattern_case.deviation - colleague_means.colleague_mean AS DOUBLE))) AS own_level
    FROM pattern_case
    INNER JOIN colleague_means
        ON colleague_means.agency_id = pattern_case.agency_id
        AND colleague_means.officer = pattern_case.officer
        AND colleague_means.item_epoch_id = pattern_case.item_epoch_id
    GROUP BY pattern_case.agency_id, pattern_case.officer
),
departures AS (
    SELECT
        subjects.subject_id,
        subjects.side,
        judged.decision_id,
        judged.residual,
        greatest(-3, least(3, ratio(judged.residual, judged.scale))) - colleague_means.colleague_mean - levels.own_level AS departure
    FROM subjects
    INNER JOIN judged_decision AS judged ON judged.agency_id = subjects.agency_id AND judged.officer = subjects.officer
    INNER JOIN colleague_means
        ON colleague_means.agency_id = judged.agency_id
        AND colleague_means.officer = judged.officer
        AND colleague_means.item_epoch_id = judged.item_epoch_id
    INNER JOIN levels ON levels.agency_id = judged.agency_id AND levels.officer = judged.officer
    WHERE judged.residual IS NOT NULL AND judged.scale > 0 AND NOT coalesce(judged.explained, FALSE)
)
SELECT
    subject_id,
    decision_id,
    row_number() OVER (
        PARTITION BY subject_id
        ORDER BY CASE WHEN side = 'above' THEN -residual ELSE residual END ASC, decision_id ASC
    ) AS place,
    CAST(round(exp(residual), 2) AS VARCHAR) AS departs_by
FROM departures
WHERE CASE WHEN side = 'above' THEN departure ELSE -departure END > 1.5
