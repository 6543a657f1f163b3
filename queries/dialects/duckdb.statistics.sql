-- The vocabulary of the annual statistics.

-- Whether a code stands in codes joined by '|'.
CREATE OR REPLACE MACRO has_code(joined, code) AS strpos('|' || joined || '|', '|' || code || '|') > 0;

-- The year of a day, as a number.
CREATE OR REPLACE MACRO year_of(day) AS CAST(extract(YEAR FROM day) AS INTEGER);

-- A day that is stated as a text; NULL where the text names only a month, such as 2026-02.
CREATE OR REPLACE MACRO stated_day(day_text) AS TRY_CAST(day_text AS DATE);

-- By how much an amount in yuan may differ from what it was rounded from: half of the last place that is written, in the unit in which it is written,
-- which need not be the form's.
CREATE OR REPLACE MACRO digits_of(figure_text) AS regexp_replace(figure_text, '[^0-9.]', '', 'g');
CREATE OR REPLACE MACRO rounding_of(figure_text, amount, unit) AS
    CASE
        WHEN unit NOT IN ('yuan', 'wan_yuan') THEN 0
        ELSE 0.5
            * coalesce(amount / nullif(TRY_CAST(digits_of(figure_text) AS DOUBLE), 0), CASE unit WHEN 'wan_yuan' THEN 10000 ELSE 1 END)
            * CASE
                WHEN strpos(digits_of(figure_text), '.') = 0 THEN 1
                ELSE exp(-ln(10) * (length(digits_of(figure_text)) - strpos(digits_of(figure_text), '.')))
            END
    END;

-- The same of an amount of which only its yuan are kept: whole hundreds may have been ten thousand yuan to two decimals.
CREATE OR REPLACE MACRO rounding_of_total(amount, unit) AS
    CASE
        WHEN unit NOT IN ('yuan', 'wan_yuan') THEN 0
        WHEN amount % 100 = 0 THEN 50
        WHEN amount % 1 = 0 THEN 0.5
        ELSE 0.005
    END;

-- Whether a decision lasts: neither annulled nor confirmed unlawful nor withdrawn. One that was varied does.
CREATE OR REPLACE MACRO is_lasting(status) AS status IN ('in_force', 'varied');

-- Whether kinds of penalty hold one that is a penalty at all. Kinds that are not recorded may be one.
CREATE OR REPLACE MACRO is_penalised(kinds) AS kinds IS NULL OR NOT (trim(replace(replace(replace(kinds, 'no_penalty', ''), 'order_to_correct', ''), '|', '')) = '');

-- A number that stands for a document of an agency and year, for grouping only.
CREATE OR REPLACE MACRO document_group(agency_id, document_key, decision_id, decision_date) AS
    hash(agency_id, coalesce(document_key, decision_id), year_of(decision_date));

-- A figure as a form prints it, as decimal text: amounts are kept in yuan.
CREATE OR REPLACE MACRO in_unit(figure, unit) AS
    amount_text(CASE WHEN unit = 'wan_yuan' THEN CAST(CAST(figure AS DECIMAL(18, 2)) * CAST(0.0001 AS DECIMAL(5, 4)) AS DECIMAL(24, 6)) ELSE CAST(figure AS DECIMAL(24, 6)) END);

-- Whether a return had arrived on a day. One without a date came after its year had ended: nobody reports a year before.
CREATE OR REPLACE MACRO has_arrived_by(received_date, year_number, as_of) AS coalesce(received_date <= as_of, year_number < year_of(as_of));

-- Kinds of penalty joined by '|' as a number that stands for their set, 32767 for all of them; the set of all rows of a group; whether two sets have
-- anything in common; what is in the one and not in the other.
CREATE OR REPLACE MACRO kind_set(kinds) AS
    CASE WHEN has_code(kinds, 'no_penalty') THEN 1 ELSE 0 END
    + CASE WHEN has_code(kinds, 'warning') THEN 2 ELSE 0 END
    + CASE WHEN has_code(kinds, 'public_criticism') THEN 4 ELSE 0 END
    + CASE WHEN has_code(kinds, 'fine') THEN 8 ELSE 0 END
    + CASE WHEN has_code(kinds, 'confiscation') THEN 16 ELSE 0 END
    + CASE WHEN has_code(kinds, 'licence_suspension') THEN 32 ELSE 0 END
    + CASE WHEN has_code(kinds, 'qualification_downgrade') THEN 64 ELSE 0 END
    + CASE WHEN has_code(kinds, 'licence_revocation') THEN 128 ELSE 0 END
    + CASE WHEN has_code(kinds, 'activity_restriction') THEN 256 ELSE 0 END
    + CASE WHEN has_code(kinds, 'business_suspension') THEN 512 ELSE 0 END
    + CASE WHEN has_code(kinds, 'closure') THEN 1024 ELSE 0 END
    + CASE WHEN has_code(kinds, 'practice_ban') THEN 2048 ELSE 0 END
    + CASE WHEN has_code(kinds, 'detention') THEN 4096 ELSE 0 END
    + CASE WHEN has_code(kinds, 'other') THEN 8192 ELSE 0 END
    + CASE WHEN has_code(kinds, 'order_to_correct') THEN 16384 ELSE 0 END;
CREATE OR REPLACE MACRO united_set(sets) AS bit_or(sets);
CREATE OR REPLACE MACRO sets_meet(one, other) AS (one & other) <> 0;
CREATE OR REPLACE MACRO set_without(one, other) AS one & ~other;
