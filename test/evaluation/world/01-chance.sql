-- Chance that a seed repeats: a draw is named by its row and its use, so that rows can be made in any order.
CREATE OR REPLACE MACRO chance(n, use) AS CAST(hash(hash(hash(n, use), getvariable('seed'))) >> 11 AS DOUBLE) / 9007199254740992.0;
CREATE OR REPLACE MACRO normal(n, use) AS sqrt(-2 * ln(1 - chance(n, use || '/radius'))) * cos(2 * pi() * chance(n, use || '/angle'));
-- Student's t with four degrees of freedom.
CREATE OR REPLACE MACRO student4(n, use) AS
    normal(n, use) / sqrt(-2 * ln((1 - chance(n, use || '/first')) * (1 - chance(n, use || '/second'))) / 4);
-- The largest of 1, 2, 5 × a power of ten that is not above an amount.
CREATE OR REPLACE MACRO round_step(amount) AS
    pow(10, floor(log10(amount))) * CASE WHEN amount / pow(10, floor(log10(amount))) >= 5 THEN 5 WHEN amount / pow(10, floor(log10(amount))) >= 2 THEN 2 ELSE 1 END;
CREATE OR REPLACE MACRO rounded_to(amount, step) AS round(amount / step) * step;
