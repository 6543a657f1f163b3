-- Was the same party fined twice for the same act, in different decisions?
-- One row per penalty decision. The later decision of a pair is the subject; the earlier one is evidence.
WITH repeated_parties AS (
    SELECT party_key
    FROM penalty_fine
    WHERE fine_obstacle IS NULL AND party_key IS NOT NULL
    GROUP BY party_key
    HAVING count(*) > 1
),
-- The texts are looked at only where the party was fined more than once.
fined AS (
    SELECT
        penalty_fine.decision_id,
        penalty_fine.agency_id,
        penalty_fine.document_number,
        penalty_fine.document_key,
        penalty_fine.case_id,
        penalty_fine.decision_date,
        penalty_fine.conduct_date,
        penalty_fine.party_key,
        penalty_fine.fine,
        plain_item(penalty_fine.violation_item) AS item,
        CASE
            WHEN text_length(plain_text(penalty_fine.facts)) >= $fewest_characters THEN group_key(plain_text(penalty_fine.facts))
        END AS facts_key
    FROM penalty_fine
    INNER JOIN repeated_parties ON repeated_parties.party_key = penalty_fine.party_key
    WHERE penalty_fine.fine_obstacle IS NULL
),
same_days AS (
    SELECT party_key, item, conduct_date, count(*) AS fines FROM fined GROUP BY party_key, item, conduct_date HAVING count(*) > 1
),
same_texts AS (
    SELECT party_key, facts_key, count(*) AS fines FROM fined GROUP BY party_key, facts_key HAVING count(*) > 1
),
-- Those of which another is of the same day or has the same text; of the others nothing more is asked.
usable AS (
    SELECT
        fined.*,
        same_days.fines AS fines_of_day,
        same_texts.fines AS fines_of_text,
        row_number() OVER (
            PARTITION BY fined.party_key, fined.item, fined.conduct_date ORDER BY fined.decision_date ASC NULLS LAST, fined.decision_id ASC NULLS LAST
        ) AS place_of_day,
        row_number() OVER (
            PARTITION BY fined.party_key, fined.facts_key ORDER BY fined.decision_date ASC NULLS LAST, fined.decision_id ASC NULLS LAST
        ) AS place_of_text,
        coalesce(tells_a_day(decision.facts), FALSE) AS facts_tell_a_day,
        tells_a_renewed_fine(
            coalesce(decision.facts, '') || '。' || coalesce(decision.penalty_text, '') || '。'
            || coalesce(decision.violation_item, '') || '。' || coalesce(decision.explanation, '') || '。'
            || coalesce(decision.circumstances, '')
        ) AS may_come_again
    FROM fined
    LEFT JOIN same_days
        ON same_days.party_key = fined.party_key AND same_days.item = fined.item AND same_days.conduct_date = fined.conduct_date
    LEFT JOIN same_texts ON same_texts.party_key = fined.party_key AND same_texts.facts_key = fined.facts_key
    INNER JOIN decision ON decision.decision_id = fined.decision_id
    WHERE same_days.fines > 1 OR same_texts.fines > 1
),
-- Of many fines alike no pair can be a double fine (see more-than-two-fines): each is held against the twenty before it, not against
-- a thousand.
steps AS (
    SELECT DISTINCT place_of_day AS step FROM usable WHERE place_of_day <= 20
    UNION
    SELECT DISTINCT place_of_text AS step FROM usable WHERE place_of_text <= 20
),
places_of_day AS (
    SELECT decision_id, party_key, item, conduct_date, place_of_day - steps.step AS earlier_place
    FROM usable
    INNER JOIN steps ON steps.step < usable.place_of_day
    WHERE fines_of_day > 1
),
places_of_text AS (
    SELECT decision_id, party_key, facts_key, conduct_date, place_of_text - steps.step AS earlier_place
    FROM usable
    INNER JOIN steps ON steps.step < usable.place_of_text
    WHERE fines_of_text > 1 AND facts_tell_a_day
),
same_acts AS (
    SELECT later.decision_id, earlier.decision_id AS earlier_id
    FROM places_of_day AS later
    INNER JOIN usable AS earlier
        ON earlier.party_key = later.party_key
        AND earlier.item = later.item
        AND earlier.conduct_date = later.conduct_date
        AND earlier.place_of_day = later.earlier_place
    UNION
    SELECT later.decision_id, earlier.decision_id AS earlier_id
    FROM places_of_text AS later
    INNER JOIN usable AS earlier
        ON earlier.party_key = later.party_key
        AND earlier.facts_key = later.facts_key
        AND earlier.place_of_text = later.earlier_place
    WHERE coalesce(earlier.conduct_date = later.conduct_date, TRUE)
),
pairs AS (
    SELECT
        later.decision_id,
        earlier.decision_id AS earlier_id,
        earlier.agency_id AS earlier_agency_id,
        earlier.document_number AS earlier_document,
        earlier.decision_date AS earlier_date,
        earlier.fine AS earlier_fine,
        earlier.agency_id = later.agency_id AS is_same_agency,
        coalesce(earlier.facts_key = later.facts_key, FALSE) AS is_same_text,
        -- One text may tell of two violations, each with a fine of its own.
        coalesce(earlier.item <> later.item, FALSE) AS has_two_items,
        earlier.item AS earlier_item,
        CASE
            -- One decision that was recorded twice, or one that two agencies made together.
            WHEN earlier.decision_date = later.decision_date AND earlier.fine = later.fine THEN 'possibly-one-decision'
            WHEN earlier.may_come_again OR later.may_come_again THEN 'renewed-or-daily-fine'
            WHEN earlier.facts_key <> later.facts_key THEN 'facts-differ'
            -- One act fined twice makes two fines: three and more are a party that does the same thing often.
            WHEN CASE WHEN earlier.facts_key = later.facts_key THEN later.fines_of_text ELSE later.fines_of_day END > 2 THEN 'more-than-two-fines'
        END AS obstacle
    FROM same_acts
    INNER JOIN usable AS later ON later.decision_id = same_acts.decision_id
    INNER JOIN usable AS earlier ON earlier.decision_id = same_acts.earlier_id
    WHERE (
            earlier.decision_date < later.decision_date
            OR (earlier.decision_date = later.decision_date AND earlier.decision_id < later.decision_id)
        )
        AND coalesce(earlier.document_key <> later.document_key, TRUE)
        AND NOT (earlier.agency_id = later.agency_id AND coalesce(earlier.case_id = later.case_id, FALSE))
        AND NOT (earlier.agency_id = later.agency_id AND (earlier.document_key IS NULL OR later.document_key IS NULL))
),
shown_pairs AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY decision_id
            ORDER BY
                CASE WHEN obstacle IS NULL THEN 0 ELSE 1 END ASC,
                CASE WHEN is_same_text AND NOT has_two_items THEN 0 ELSE 1 END ASC,
                CASE WHEN is_same_text THEN 0 ELSE 1 END ASC,
                coalesce(days_between(calendar_date(2000, 1, 1), earlier_date), 0) ASC,
                coalesce(earlier_id, '') ASC
        ) AS place
    FROM pairs
),
judged AS (
    SELECT
        penalty_fine.*,
        reason_of(penalty_fine.explanation) AS recorded_reason,
        shown_pairs.earlier_id,
        shown_pairs.earlier_agency_id,
        shown_pairs.earlier_document,
        shown_pairs.earlier_date,
        shown_pairs.earlier_fine,
        shown_pairs.is_same_agency,
        shown_pairs.is_same_text,
        shown_pairs.has_two_items,
        shown_pairs.earlier_item,
        CASE
            WHEN penalty_fine.fine_obstacle IS NOT NULL THEN penalty_fine.fine_obstacle
            WHEN penalty_fine.party_key IS NULL THEN 'party-not-identified'
            WHEN CASE
                WHEN plain_item(penalty_fine.violation_item) IS NULL OR penalty_fine.conduct_date IS NULL THEN NOT coalesce(
                    text_length(plain_text(penalty_fine.facts)) >= $fewest_characters AND tells_a_day(penalty_fine.facts),
                    FALSE
                )
                ELSE FALSE
            END THEN 'act-not-recorded'
            ELSE shown_pairs.obstacle
        END AS obstacle
    FROM penalty_fine
    LEFT JOIN shown_pairs ON shown_pairs.decision_id = penalty_fine.decision_id AND shown_pairs.place = 1
),
decided AS (
    SELECT
        *,
        CASE
            WHEN obstacle IS NOT NULL OR earlier_id IS NULL THEN NULL
            WHEN NOT is_same_text THEN 'facts-not-recorded'
            WHEN has_two_items THEN 'two-items'
            WHEN is_same_agency THEN 'one-agency'
            ELSE 'two-agencies'
        END AS verdict
    FROM judged
)
SELECT
    decided.decision_id AS subject_id,
    decided.agency_id,
    decided.period,
    CASE
        WHEN decided.obstacle IS NOT NULL THEN 'not applicable'
        WHEN decided.verdict IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    decided.obstacle AS reason,
    decided.verdict,
    CASE
        WHEN decided.verdict IS NULL THEN NULL
        WHEN decided.recorded_reason IS NOT NULL THEN 'notice'
        WHEN decided.verdict IN ('facts-not-recorded', 'two-items') THEN 'low'
        ELSE 'high'
    END AS severity,
    CASE WHEN decided.verdict IS NOT NULL THEN 'excessive' END AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    decided.fine AS actual,
    decided.decision_id,
    CASE WHEN decided.verdict IS NOT NULL THEN decided.recorded_reason END AS explanation,
    decided.document_number,
    decided.decision_date,
    decided.violation_item,
    decided.conduct_date,
    CASE WHEN decided.verdict = 'two-items' THEN decided.earlier_item END AS earlier_item,
    decided.earlier_document,
    decided.earlier_date,
    decided.earlier_fine,
    days_between(decided.earlier_date, decided.decision_date) AS days_apart,
    earlier.name AS earlier_agency,
    later.name AS later_agency
FROM decided
LEFT JOIN agency AS earlier ON earlier.agency_id = decided.earlier_agency_id
LEFT JOIN agency AS later ON later.agency_id = decided.agency_id
