/** Random numbers as hashes of a seed, a row and a purpose: the same in every run, on every machine. */
export const randomMacros = `
  CREATE OR REPLACE MACRO uniform(seed, k, what) AS (CAST(hash(seed || '/' || k || '/' || what) >> 11 AS DOUBLE) + 0.5) / 9007199254740992.0;
  CREATE OR REPLACE MACRO normal(seed, k, what) AS sqrt(-2 * ln(uniform(seed, k, what))) * cos(2 * pi() * uniform(seed, k, what || ' angle'))`
