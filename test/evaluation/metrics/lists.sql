-- What is on each list of the check of like facts (its verdicts), by the truth. One row a list.
SELECT
    flagged_subject.verdict AS list,
    count(*) AS flagged,
    count(*) FILTER (WHERE plant IN ('excessive', 'lenient', 'favoured', 'tier shopping')) AS planted_fines,
    count(*) FILTER (WHERE plant IN ('milder kind', 'graver kind')) AS planted_kinds,
    count(*) FILTER (WHERE plant IN ('within case', 'unit error')) AS planted_otherwise,
    count(*) FILTER (WHERE plant = 'explained') AS explained,
    count(*) FILTER (WHERE plant = 'explained' AND (flagged_subject.explanation IS NOT NULL OR flagged_subject.other_reason IS NOT NULL)) AS explained_and_shown_so,
    count(*) FILTER (WHERE plant IS NULL) AS unplanted
FROM flagged_subject
INNER JOIN world_decision ON 'd' || world_decision.d = flagged_subject.subject_id
GROUP BY flagged_subject.verdict
ORDER BY flagged_subject.verdict
