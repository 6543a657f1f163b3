-- Which version of which benchmark governs a decision (see situation_benchmark).
-- One row per decision whose violation item stands in some benchmark for its kind of party.
CREATE OR REPLACE VIEW governing_benchmark AS
SELECT
    decision_situation.decision_id,
    governing.violation_item,
    governing.number_of_candidates,
    governing.benchmark_id,
    governing.benchmark_version,
    governing.exists_at_decision,
    governing.is_mixed,
    governing.has_citation
FROM decision_situation
INNER JOIN situation_benchmark AS governing ON governing.situation_id = decision_situation.situation_id;
