-- Decisions, completed by the supplementary sheet where they leave something blank. One row per stored decision.
CREATE OR REPLACE VIEW completed_decision AS
SELECT
    decision.decision_id,
    coalesce(decision.case_id, supplements.case_id) AS case_id,
    decision.document_number,
    decision.document_key,
    decision.act_type,
    decision.agency_id,
    coalesce(decision.officer, supplements.officer) AS officer,
    coalesce(decision.reviewer, supplements.reviewer) AS reviewer,
    decision.party_name,
    decision.party_kind,
    decision.party_key,
    coalesce(decision.role, supplements.role) AS role,
    coalesce(decision.conduct_date, supplements.conduct_date) AS conduct_date,
    coalesce(decision.filing_date, supplements.filing_date) AS filing_date,
    decision.decision_date,
    coalesce(decision.violation_item, supplements.violation_item) AS violation_item,
    coalesce(decision.facts, supplements.facts) AS facts,
    decision.legal_basis,
    coalesce(decision.circumstances, supplements.circumstances) AS circumstances,
    coalesce(decision.harm, supplements.harm) AS harm,
    coalesce(decision.repeat_count, supplements.repeat_count) AS repeat_count,
    coalesce(decision.value_of_goods, supplements.value_of_goods) AS value_of_goods,
    coalesce(decision.illegal_gains, supplements.illegal_gains) AS illegal_gains,
    coalesce(decision.benchmark_cited, supplements.benchmark_cited) AS benchmark_cited,
    -- A version and a tier belong to their benchmark: those of another one complete nothing.
    CASE WHEN decision.benchmark_version_cited IS NULL AND coalesce(decision.benchmark_cited = supplements.benchmark_cited, TRUE) THEN supplements.benchmark_version_cited ELSE decision.benchmark_version_cited END AS benchmark_version_cited,
    CASE WHEN decision.tier_cited IS NULL AND coalesce(decision.benchmark_cited = supplements.benchmark_cited, TRUE) THEN supplements.tier_cited ELSE decision.tier_cited END AS tier_cited,
    decision.kinds,
    decision.fine,
    decision.confiscation,
    decision.amount_ambiguity,
    decision.suspension_days,
    decision.detention_days,
    decision.penalty_text,
    coalesce(decision.correction_deadline, supplements.correction_deadline) AS correction_deadline,
    decision.licences,
    -- A publication file calls a decision valid and is not written again when a review or a court annuls it.
    CASE WHEN adverse.outcome IS NOT NULL THEN adverse.outcome WHEN supplements.status <> 'in_force' THEN supplements.status ELSE decision.status END AS status,
    coalesce(decision.reduction_ground, supplements.reduction_ground) AS reduction_ground,
    coalesce(decision.adjusted_application_approved, supplements.adjusted_application_approved) AS adjusted_application_approved,
    coalesce(decision.collective_discussion_date, supplements.collective_discussion_date) AS collective_discussion_date,
    coalesce(decision.explanation, supplements.explanation) AS explanation,
    decision.source_id,
    decision.source_row
FROM stored.decision AS decision
LEFT JOIN agreed_supplement AS supplements ON supplements.decision_id = decision.decision_id
LEFT JOIN stored.adverse_outcome AS adverse
    ON adverse.decision_id = decision.decision_id AND coalesce(adverse.outcome_date <= as_of_date(), TRUE);
