-- What the recorded circumstances of a decision weigh (see circumstance_weight). One row per decision with recorded circumstances.
CREATE OR REPLACE VIEW circumstance_balance AS
SELECT
    decision.decision_id,
    weight.aggravating,
    weight.mitigating,
    weight.unknown,
    weight.net,
    weight.aggravating_grounds,
    weight.mitigating_grounds
FROM decision
INNER JOIN circumstance_weight AS weight ON weight.circumstances = decision.circumstances;
