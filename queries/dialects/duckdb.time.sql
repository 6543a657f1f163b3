-- The vocabulary of days, periods and duties as DuckDB defines it.

-- Whole calendar days from a to b.
CREATE OR REPLACE MACRO days_between(a, b) AS CAST(b - a AS INTEGER);

-- The day of a month in a year, as a date.
CREATE OR REPLACE MACRO calendar_date(year_number, month_number, day_number) AS
    make_date(CAST(year_number AS BIGINT), CAST(month_number AS BIGINT), CAST(day_number AS BIGINT));

-- The day so many days after another.
CREATE OR REPLACE MACRO date_after(some_day, days) AS CAST(some_day + CAST(days AS INTEGER) AS DATE);

-- How a dated duty stands on a day: what arrives after that day has not arrived yet.
CREATE OR REPLACE MACRO duty_state(due_date, has_arrived, arrival_date, as_of) AS
    CASE
        WHEN has_arrived AND arrival_date IS NULL THEN 'date unknown'
        WHEN has_arrived AND arrival_date <= as_of AND arrival_date <= due_date THEN 'on time'
        WHEN has_arrived AND arrival_date <= as_of THEN 'late'
        WHEN as_of <= due_date THEN 'not due'
        ELSE 'missing'
    END;

-- The first day on which conduct may have happened: that of the conduct where recorded, else two years before the
-- decision, after which conduct is no longer punished as a rule (行政处罚法 article 36).
CREATE OR REPLACE MACRO earliest_conduct(conduct_date, decision_date) AS
    coalesce(conduct_date, CAST(decision_date - 730 AS DATE));

-- Whether a rule was in force on some day from the first to the last, and whether on all of them.
CREATE OR REPLACE MACRO touches_period(valid_from, valid_to, first_day, last_day) AS
    (valid_from IS NULL OR valid_from <= last_day) AND (valid_to IS NULL OR valid_to >= first_day);
CREATE OR REPLACE MACRO covers_period(valid_from, valid_to, first_day, last_day) AS
    (valid_from IS NULL OR valid_from <= first_day) AND (valid_to IS NULL OR valid_to >= last_day);

-- The calendar year of a day, as periods are written: 2025.
CREATE OR REPLACE MACRO year_text(day) AS CAST(extract(YEAR FROM day) AS VARCHAR);

-- The same day so many months earlier, or the last of that month.
CREATE OR REPLACE MACRO months_before(some_day, months) AS CAST(some_day - to_months(months) AS DATE);

-- How many months the time is in which a benchmark counts offences, 两年内; NULL where it is counted in another way.
CREATE OR REPLACE MACRO months_of_period(period_text) AS
    CASE
        WHEN regexp_full_match(period_text, '近?(一|1)年(以?内|之内)|近?(十二|12)个月(以?内|之内)') THEN 12
        WHEN regexp_full_match(period_text, '近?(二|两|2)年(以?内|之内)|近?(二十四|24)个月(以?内|之内)') THEN 24
        WHEN regexp_full_match(period_text, '近?(三|3)年(以?内|之内)|近?(三十六|36)个月(以?内|之内)') THEN 36
    END;

-- The same day a year later; that of February 29 is February 28.
CREATE OR REPLACE MACRO year_after(some_day) AS CAST(some_day + INTERVAL '1' YEAR AS DATE);

-- The calendar day in China of a time that is stored in UTC: eight hours ahead, the whole year.
CREATE OR REPLACE MACRO day_in_china(utc_time) AS CAST(utc_time + INTERVAL '8' HOUR AS DATE);

-- Whether a step lies so near a decision that it may be one of its case: two years; what was published may be withdrawn much later.
CREATE OR REPLACE MACRO is_near_decision(step, step_date, decision_date) AS
    coalesce(days_between(decision_date, step_date) BETWEEN -730 AND CASE step WHEN 'publication_withdrawal' THEN 2200 ELSE 730 END, TRUE);
