-- Findings that people confirmed, whether or not they were corrected since. One row a finding; one that was reopened is none.
--   decision_id: NULL where it is on several decisions; those stand in stored.finding_comparable under run_id and finding_id.
CREATE OR REPLACE VIEW confirmed_finding AS
WITH confirmations AS (
    SELECT
        finding_id,
        event_number,
        happened_on,
        document_number,
        -- What was corrected without a word of confirmation before was confirmed by that.
        row_number() OVER (
            PARTITION BY finding_id
            ORDER BY CASE WHEN outcome = 'confirmed' THEN 0 ELSE 1 END ASC, coalesce(event_number, 0) DESC
        ) AS place
    FROM stored.finding_event
    WHERE outcome IN ('confirmed', 'corrected') AND by_whom IS NOT NULL
)
SELECT
    finding_state.finding_id,
    finding_state.run_id,
    finding_state.check_id,
    finding_state.verdict,
    finding_state.severity,
    finding_state.decision_id,
    finding_state.agency_id,
    finding_state.period,
    finding_state.violation_item,
    officer_label.label AS officer_label,
    confirmations.happened_on AS confirmed_on,
    finding_state.state = 'corrected' AS is_corrected,
    confirmations.document_number
FROM finding_state
INNER JOIN confirmations ON confirmations.finding_id = finding_state.finding_id AND confirmations.place = 1
LEFT JOIN completed_decision AS decision ON decision.decision_id = finding_state.decision_id
LEFT JOIN stored.officer_label AS officer_label
    ON officer_label.agency_id = decision.agency_id AND officer_label.officer = decision.officer
WHERE finding_state.state IN ('confirmed', 'corrected');
