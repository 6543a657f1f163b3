-- Decisions, one row per case, party and violation item. Missing stays missing.
CREATE TABLE stored.decision (
    decision_id VARCHAR NOT NULL,       -- one row each; without an index, which costs more than loading the rows
    case_id VARCHAR,                    -- NULL where the source only numbers its lines 1, 2, 3
    document_number VARCHAR,
    document_key VARCHAR,               -- the number in the spelling that all its spellings have in common
    act_type VARCHAR NOT NULL,          -- penalty, permit, coercion, inspection, levy_and_requisition, confirmation, benefit, adjudication
    agency_id VARCHAR NOT NULL,
    officer VARCHAR,
    reviewer VARCHAR,
    party_name VARCHAR,
    party_kind VARCHAR NOT NULL,        -- legal_person, natural_person, sole_proprietor, unknown
    party_key VARCHAR,                  -- keyed hash of the identity number or credit code; the number itself is never stored
    role VARCHAR,                       -- the party's part in the case, e.g. 主犯, 从犯, 直接负责的主管人员
    conduct_date DATE,                  -- last day of the conduct
    filing_date DATE,
    decision_date DATE NOT NULL,
    violation_item VARCHAR,             -- code or name of the offence, the unit of comparison
    facts VARCHAR,                      -- free text
    legal_basis VARCHAR,                -- as cited
    circumstances VARCHAR,              -- codes or names, sorted, joined by '|'; '' = recorded as none; NULL = not recorded
    harm VARCHAR,                       -- grade of harm as recorded
    repeat_count INTEGER,               -- earlier offences of the party on record
    value_of_goods DECIMAL(18, 2),      -- yuan
    illegal_gains DECIMAL(18, 2),       -- yuan
    benchmark_cited VARCHAR,            -- name or number of the benchmark that the document states
    benchmark_version_cited VARCHAR,
    tier_cited VARCHAR,
    kinds VARCHAR,                      -- kinds of penalty, sorted as in the code list, joined by '|'; NULL = not recorded
    fine DECIMAL(18, 2),                -- yuan
    confiscation DECIMAL(18, 2),        -- yuan
    amount_ambiguity VARCHAR,           -- why the amount is not of one party for one violation; NULL = plain
    suspension_days INTEGER,
    detention_days INTEGER,
    penalty_text VARCHAR,               -- wording of the penalty
    correction_deadline VARCHAR,        -- time limit of the order to correct as recorded: a day, a number of days, at once
    licences VARCHAR,                   -- licences that the wording takes or suspends, joined by '|'
    status VARCHAR NOT NULL,            -- in_force, annulled, varied, confirmed_unlawful, withdrawn
    reduction_ground VARCHAR,           -- recorded ground for a penalty below the minimum (减轻)
    adjusted_application_approved BOOLEAN, -- benchmark adjusted with approval (调整适用)
    collective_discussion_date DATE,
    explanation VARCHAR,                -- other recorded reasons
    source_id VARCHAR NOT NULL,
    source_row INTEGER NOT NULL
);
