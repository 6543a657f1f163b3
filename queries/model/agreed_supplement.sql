-- What the supplementary sheets agree on about a decision. One row per decision that a supplement belongs to.
-- A supplement belongs to a decision of its agency by document number, or by case where either has no number; one that
-- names a party, to that party only. Supplements that disagree on a fact say nothing of it.
CREATE OR REPLACE VIEW agreed_supplement AS
WITH pairs AS (
    SELECT supplement.*, decision.decision_id, decision.violation_item AS decided_item, decision.party_name AS decided_party
    FROM stored.decision_supplement AS supplement
    INNER JOIN stored.decision AS decision
        ON decision.agency_id = supplement.agency_id
        AND decision.document_key = supplement.document_key
    WHERE supplement.party_name IS NULL OR supplement.party_name = decision.party_name
    UNION ALL
    SELECT supplement.*, decision.decision_id, decision.violation_item AS decided_item, decision.party_name AS decided_party
    FROM stored.decision_supplement AS supplement
    INNER JOIN stored.decision AS decision
        ON decision.agency_id = supplement.agency_id
        AND decision.case_id = supplement.case_id
        -- A number that came back years later is another case.
        AND NOT EXISTS (
            SELECT 1 FROM stored.decision AS other
            WHERE other.agency_id = decision.agency_id AND other.case_id = decision.case_id
                AND days_between(other.decision_date, decision.decision_date) NOT BETWEEN -400 AND 400
        )
        AND (decision.document_key IS NULL OR supplement.document_key IS NULL)
    WHERE supplement.party_name IS NULL OR supplement.party_name = decision.party_name
),
spans AS (
    SELECT
        decision_supplement_id,
        count(DISTINCT decided_item) > 1 AS has_several_items,
        count(DISTINCT decided_party) > 1 AS has_several_parties
    FROM pairs
    GROUP BY decision_supplement_id
),
statements AS (
    SELECT
        pairs.*,
        -- What is recorded of one violation is not spread over the others of its document, nor a person's past over co-parties.
        NOT spans.has_several_items OR coalesce(pairs.violation_item = pairs.decided_item, FALSE) AS is_of_violation,
        NOT spans.has_several_parties AS is_of_party,
        -- What became of the whole document became of each violation in it, unless the supplement names one.
        pairs.violation_item IS NULL OR coalesce(pairs.violation_item = pairs.decided_item, TRUE) AS concerns
    FROM pairs
    INNER JOIN spans ON spans.decision_supplement_id = pairs.decision_supplement_id
)
SELECT
    decision_id,
    agreed(min(case_id), max(case_id)) AS case_id,
    agreed(min(officer), max(officer)) AS officer,
    agreed(min(reviewer), max(reviewer)) AS reviewer,
    agreed(min(filing_date), max(filing_date)) AS filing_date,
    agreed(min(status) FILTER (WHERE concerns), max(status) FILTER (WHERE concerns)) AS status,
    agreed(min(reduction_ground), max(reduction_ground)) AS reduction_ground,
    agreed(min(adjusted_application_approved), max(adjusted_application_approved)) AS adjusted_application_approved,
    agreed(min(collective_discussion_date), max(collective_discussion_date)) AS collective_discussion_date,
    agreed(min(correction_deadline), max(correction_deadline)) AS correction_deadline,
    agreed(min(explanation), max(explanation)) AS explanation,
    agreed(min(role) FILTER (WHERE is_of_party), max(role) FILTER (WHERE is_of_party)) AS role,
    agreed(min(repeat_count) FILTER (WHERE is_of_party), max(repeat_count) FILTER (WHERE is_of_party)) AS repeat_count,
    agreed(min(conduct_date) FILTER (WHERE is_of_violation), max(conduct_date) FILTER (WHERE is_of_violation)) AS conduct_date,
    agreed(min(violation_item) FILTER (WHERE is_of_violation), max(violation_item) FILTER (WHERE is_of_violation)) AS violation_item,
    agreed(min(facts) FILTER (WHERE is_of_violation), max(facts) FILTER (WHERE is_of_violation)) AS facts,
    agreed(min(circumstances) FILTER (WHERE is_of_violation), max(circumstances) FILTER (WHERE is_of_violation)) AS circumstances,
    agreed(min(harm) FILTER (WHERE is_of_violation), max(harm) FILTER (WHERE is_of_violation)) AS harm,
    agreed(min(value_of_goods) FILTER (WHERE is_of_violation), max(value_of_goods) FILTER (WHERE is_of_violation)) AS value_of_goods,
    agreed(min(illegal_gains) FILTER (WHERE is_of_violation), max(illegal_gains) FILTER (WHERE is_of_violation)) AS illegal_gains,
    agreed(min(benchmark_cited) FILTER (WHERE is_of_violation), max(benchmark_cited) FILTER (WHERE is_of_violation)) AS benchmark_cited,
    agreed(min(benchmark_version_cited) FILTER (WHERE is_of_violation), max(benchmark_version_cited) FILTER (WHERE is_of_violation)) AS benchmark_version_cited,
    agreed(min(tier_cited) FILTER (WHERE is_of_violation), max(tier_cited) FILTER (WHERE is_of_violation)) AS tier_cited
FROM statements
GROUP BY decision_id;
