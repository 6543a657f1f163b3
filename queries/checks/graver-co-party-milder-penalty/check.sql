-- In one case, did a party whose recorded facts are graver get the milder penalty?
-- One row per case, violation item, basis and kind of party. Symmetric: it shows the pair, not which of the two is right.
WITH cases_with_several_parties AS (
    SELECT agency_id, case_id
    FROM co_party_gravity
    GROUP BY agency_id, case_id
    HAVING count(DISTINCT party) > 1
),
counted AS (
    SELECT
        co_party_gravity.*,
        count(CASE WHEN co_party_gravity.is_in_force THEN 1 END) OVER (
            PARTITION BY co_party_gravity.comparison_id, co_party_gravity.party
        ) AS decisions_of_party
    FROM co_party_gravity
    INNER JOIN cases_with_several_parties AS several
        ON several.agency_id = co_party_gravity.agency_id AND several.case_id = co_party_gravity.case_id
),
members AS (
    SELECT
        *,
        coalesce(gravity_obstacle, CASE WHEN decisions_of_party > 1 THEN 'several-decisions-a-party' END) AS exclusion
    FROM counted
),
comparisons AS (
    SELECT
        comparison_id,
        agency_id,
        case_id,
        min(period) AS period,
        min(violation_item) AS violation_item,
        count(DISTINCT party) AS all_parties,
        count(DISTINCT party) FILTER (WHERE exclusion IS NULL) AS parties,
        min(exclusion) AS exclusion
    FROM members
    GROUP BY comparison_id, agency_id, case_id
),
comparison_changes AS (
    SELECT DISTINCT members.comparison_id, law_change.changed_on, law_change.is_of_benchmark
    FROM members
    INNER JOIN law_change ON law_change.decision_id = members.decision_id
),
pairs AS (
    SELECT
        graver.comparison_id,
        graver.decision_id AS graver_decision_id,
        other.decision_id AS other_decision_id,
        graver.document_number AS graver_document,
        other.document_number AS other_document,
        graver.kinds AS graver_kinds,
        other.kinds AS other_kinds,
        graver.kind_grade AS graver_grade,
        other.kind_grade AS other_grade,
        coalesce(graver.fine, 0) AS graver_fine,
        coalesce(other.fine, 0) AS other_fine,
        graver.role IS NULL AND graver.harm IS NULL AS lacks_facts,
        -- A ground for reduction explains why the graver party got less, never why the other got more.
        coalesce(
            reason_of(graver.reduction_ground),
            CASE WHEN graver.adjusted_application_approved OR other.adjusted_application_approved THEN 'adjusted_application_approved' END
        ) AS recorded_reason,
        -- One was decided under one text and the other under the next.
        EXISTS (
            SELECT 1
            FROM comparison_changes
            WHERE comparison_changes.comparison_id = graver.comparison_id
                AND comparison_changes.changed_on > least(graver.decision_date, other.decision_date)
                AND comparison_changes.changed_on <= greatest(graver.decision_date, other.decision_date)
                AND NOT (comparison_changes.is_of_benchmark AND coalesce(graver.benchmark_version_cited = other.benchmark_version_cited, FALSE))
        ) AS is_mixed,
        -- Yuan beside ten thousand yuan: no law leaves so much room between two parties of one case.
        graver.fine > 0 AND other.fine > 0 AND greatest(graver.fine, other.fine) >= 1000 * least(graver.fine, other.fine) AS is_unit_suspect,
        reason_of(graver.explanation) IS NOT NULL OR reason_of(other.explanation) IS NOT NULL AS has_remark,
        is_one_sided(graver.harm, other.harm)
            OR is_one_sided(graver.role, other.role)
            OR is_one_sided(graver.repeat_count, other.repeat_count)
            OR is_one_sided(graver.value_of_goods, other.value_of_goods)
            OR is_one_sided(graver.illegal_gains, other.illegal_gains) AS lacks_a_fact,
        -- Circumstances by their grounds: none is weighed against another.
        (coalesce(graver.harm = other.harm, TRUE) OR coalesce(graver.harm_grade > other.harm_grade, FALSE))
            AND (coalesce(graver.role = other.role, TRUE) OR coalesce(graver.role_grade > other.role_grade, FALSE))
            AND coalesce(graver.repeat_count >= other.repeat_count, TRUE)
            AND coalesce(graver.value_of_goods >= other.value_of_goods, TRUE)
            AND coalesce(graver.illegal_gains >= other.illegal_gains, TRUE)
            AND includes_all(graver.aggravating_grounds, other.aggravating_grounds)
            AND includes_all(other.mitigating_grounds, graver.mitigating_grounds) AS is_as_grave,
        coalesce(graver.harm_grade > other.harm_grade, FALSE)
            OR coalesce(graver.role_grade > other.role_grade, FALSE)
            OR coalesce(graver.repeat_count > other.repeat_count, FALSE)
            OR coalesce(graver.value_of_goods > other.value_of_goods, FALSE)
            OR coalesce(graver.illegal_gains > other.illegal_gains, FALSE)
            OR graver.aggravating > other.aggravating
            OR graver.mitigating < other.mitigating AS is_graver_in_one,
        -- Beside the fine, nothing that the other did not get as well; a warning makes up for no fine.
        includes_all(other.graded_kinds || '|warning|public_criticism', graver.graded_kinds)
            AND coalesce(
                graver.suspension_days <= other.suspension_days,
                graver.suspension_days IS NULL AND other.suspension_days IS NULL
            )
            AND coalesce(
                graver.detention_days <= other.detention_days,
                graver.detention_days IS NULL AND other.detention_days IS NULL
            ) AS has_nothing_besides
    FROM members AS graver
    INNER JOIN comparisons
        ON comparisons.comparison_id = graver.comparison_id AND comparisons.all_parties <= $most_parties
    INNER JOIN members AS other ON other.comparison_id = graver.comparison_id AND other.party <> graver.party
    WHERE graver.exclusion IS NULL AND other.exclusion IS NULL
),
judged_pairs AS (
    SELECT
        *,
        NOT lacks_a_fact AND is_as_grave AND is_graver_in_one AND NOT is_mixed AND NOT coalesce(is_unit_suspect, FALSE) AS is_ordered,
        CASE
            WHEN lacks_a_fact OR NOT is_as_grave OR NOT is_graver_in_one OR is_mixed OR coalesce(is_unit_suspect, FALSE) THEN NULL
            WHEN graver_grade < other_grade THEN 'milder-kind'
            WHEN graver_grade > other_grade OR NOT has_nothing_besides THEN NULL
            -- Not fined at all beside another penalty is a difference in kind, not in amount.
            WHEN graver_fine = 0 AND other_fine > 0 THEN 'milder-kind'
            WHEN other_fine > $tolerated_ratio * graver_fine THEN 'smaller-fine'
        END AS verdict
    FROM pairs
),
pair_counts AS (
    SELECT
        comparison_id,
        count(*) FILTER (WHERE is_ordered) AS ordered_pairs,
        count(*) FILTER (WHERE verdict IS NOT NULL) AS inverted_pairs,
        count(*) FILTER (WHERE NOT lacks_a_fact AND is_as_grave AND is_graver_in_one AND is_mixed) AS mixed_pairs,
        count(*) FILTER (WHERE NOT lacks_a_fact AND is_as_grave AND is_graver_in_one AND is_unit_suspect) AS suspect_pairs,
        count(*) FILTER (WHERE lacks_a_fact) AS incomplete_pairs,
        count(*) FILTER (WHERE NOT lacks_a_fact AND NOT is_as_grave) AS unordered_pairs
    FROM judged_pairs
    GROUP BY comparison_id
),
-- The pair to show: one without a recorded reason first, then the widest apart.
shown_pairs AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY comparison_id
            ORDER BY
                CASE WHEN recorded_reason IS NULL THEN 0 ELSE 1 END ASC,
                CASE WHEN verdict = 'milder-kind' THEN 0 ELSE 1 END ASC,
                coalesce(ratio(other_fine, graver_fine), 0) DESC,
                coalesce(graver_decision_id || '/' || other_decision_id, '') ASC
        ) AS place
    FROM judged_pairs
    WHERE verdict IS NOT NULL
),
outcomes AS (
    SELECT
        comparisons.*,
        coalesce(pair_counts.inverted_pairs, 0) AS inverted_pairs,
        coalesce(pair_counts.ordered_pairs, 0) AS ordered_pairs,
        CASE
            WHEN comparisons.all_parties < 2 THEN coalesce(comparisons.exclusion, 'no-other-party')
            WHEN comparisons.all_parties > $most_parties THEN 'too-many-parties'
            WHEN comparisons.parties < 2 THEN comparisons.exclusion
            WHEN pair_counts.ordered_pairs > 0 THEN NULL
            WHEN pair_counts.mixed_pairs > 0 THEN 'mixed-law'
            WHEN pair_counts.suspect_pairs > 0 THEN 'unit-error-suspected'
            WHEN pair_counts.incomplete_pairs > 0 THEN 'facts-not-recorded'
            WHEN pair_counts.unordered_pairs > 0 THEN 'facts-not-ordered'
            ELSE 'same-facts'
        END AS reason
    FROM comparisons
    LEFT JOIN pair_counts ON pair_counts.comparison_id = comparisons.comparison_id
)
SELECT
    outcomes.comparison_id AS subject_id,
    outcomes.agency_id,
    outcomes.period,
    CASE
        WHEN outcomes.reason IS NOT NULL THEN 'not applicable'
        WHEN shown_pairs.verdict IS NOT NULL THEN 'flagged'
        ELSE 'clear'
    END AS outcome,
    outcomes.reason,
    shown_pairs.verdict,
    CASE
        WHEN shown_pairs.verdict IS NULL THEN NULL
        WHEN shown_pairs.recorded_reason IS NOT NULL THEN 'notice'
        -- A milder kind beside a higher fine: only the order of the kinds says which of the two is the milder.
        WHEN shown_pairs.lacks_facts OR shown_pairs.graver_fine > shown_pairs.other_fine THEN 'low'
        WHEN shown_pairs.has_remark THEN 'medium'
        ELSE 'high'
    END AS severity,
    CAST(NULL AS VARCHAR) AS direction,
    CAST(NULL AS VARCHAR) AS expected_lower,
    CAST(NULL AS VARCHAR) AS expected_upper,
    shown_pairs.graver_fine AS actual,
    CAST(NULL AS VARCHAR) AS decision_id,
    shown_pairs.recorded_reason AS explanation,
    outcomes.case_id,
    outcomes.violation_item,
    outcomes.parties,
    outcomes.ordered_pairs,
    outcomes.inverted_pairs,
    shown_pairs.graver_document,
    shown_pairs.other_document,
    shown_pairs.graver_kinds,
    shown_pairs.other_kinds,
    shown_pairs.graver_fine,
    shown_pairs.other_fine,
    round(ratio(shown_pairs.other_fine, shown_pairs.graver_fine), 4) AS fine_ratio
FROM outcomes
LEFT JOIN shown_pairs ON shown_pairs.comparison_id = outcomes.comparison_id AND shown_pairs.place = 1
