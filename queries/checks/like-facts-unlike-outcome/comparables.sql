-- The other decisions of the flagged decision's group: the most typical ones first, its own case left out.
-- One row per flagged decision and comparable one.
SELECT
    flagged_subject.subject_id,
    other.decision_id,
    row_number() OVER (
        PARTITION BY flagged_subject.subject_id
        ORDER BY
            abs(coalesce(ln(ratio(other.value_of_goods, member.value_of_goods)), 0)) ASC,
            abs(days_between(member.decision_date, other.decision_date)) ASC,
            other.decision_id ASC
    ) AS place
FROM flagged_subject
INNER JOIN comparable_group_member AS member ON member.decision_id = flagged_subject.decision_id
INNER JOIN comparable_group_member AS other
    ON other.comparable_group_id = member.comparable_group_id
    AND other.obstacle IS NULL
    AND other.case_key <> member.case_key
