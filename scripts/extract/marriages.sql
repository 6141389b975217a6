-- Counts of marriages, out of the register's own database. One SELECT; README.md says how to run it.
--
-- Reads: source_marriages, extract_parameters, extract_units (all from source.sql).
-- Gives: the count file `marriages`: months, codes, small whole numbers, a count; no day, no name, no identity.
--        A code that is not on the list leaves as `unmapped`, a number that cannot be as `impossible`; the
--        publication refuses both, so that they are looked up here instead of being passed over.
WITH parameters AS (
  SELECT
    first_day,
    CASE WHEN last_day < cut_off THEN last_day ELSE cut_off END AS last_day,
    cut_off
  FROM extract_parameters
  -- Nothing is counted rather than something wrong: where there is more than one row every event would count twice,
  -- and where a day minus a day is not a number of days (MySQL) the deadline would be nonsense.
  WHERE (SELECT COUNT(*) FROM extract_parameters) = 1
    AND DATE '2024-03-01' - DATE '2024-02-28' = 2
),
known_units AS (
  SELECT DISTINCT unit FROM extract_units
),
dated AS (
  SELECT
    s.*,
    r.unit AS known_residence,
    CAST(EXTRACT(YEAR FROM s.married) AS INTEGER) AS married_year,
    CAST(EXTRACT(MONTH FROM s.married) AS INTEGER) AS married_month,
    CAST(EXTRACT(DAY FROM s.married) AS INTEGER) AS married_day,
    CAST(EXTRACT(YEAR FROM s.groom_birth_date) AS INTEGER) AS groom_year,
    CAST(EXTRACT(MONTH FROM s.groom_birth_date) AS INTEGER) AS groom_month,
    CAST(EXTRACT(DAY FROM s.groom_birth_date) AS INTEGER) AS groom_day,
    CAST(EXTRACT(YEAR FROM s.bride_birth_date) AS INTEGER) AS bride_year,
    CAST(EXTRACT(MONTH FROM s.bride_birth_date) AS INTEGER) AS bride_month,
    CAST(EXTRACT(DAY FROM s.bride_birth_date) AS INTEGER) AS bride_day
  FROM source_marriages s
  JOIN parameters p ON s.married BETWEEN p.first_day AND p.last_day
  LEFT JOIN known_units r ON r.unit = s.unit
),
aged AS (
  SELECT
    d.*,
    -- Completed years: one less until the birthday of the year. Who was born on 29 February turns on 1 March.
    CASE
      WHEN d.groom_year IS NULL THEN d.groom_age
      WHEN d.married_month * 100 + d.married_day < d.groom_month * 100 + d.groom_day
        THEN d.married_year - d.groom_year - 1
      ELSE d.married_year - d.groom_year
    END AS groom_years,
    CASE
      WHEN d.bride_year IS NULL THEN d.bride_age
      WHEN d.married_month * 100 + d.married_day < d.bride_month * 100 + d.bride_day
        THEN d.married_year - d.bride_year - 1
      ELSE d.married_year - d.bride_year
    END AS bride_years
  FROM dated d
),
coded AS (
  SELECT
    CAST(a.married_year AS VARCHAR(4)) || CASE WHEN a.married_month < 10 THEN '-0' ELSE '-' END
      || CAST(a.married_month AS VARCHAR(2)) AS married_in,
    CASE
      WHEN a.unit IS NULL OR a.unit = '_U' THEN '_U'
      WHEN a.known_residence IS NULL THEN 'unmapped'
      ELSE a.known_residence
    END AS unit,
    CASE
      WHEN a.groom_years IS NULL THEN '_U'
      WHEN a.groom_years BETWEEN 0 AND 125 THEN CAST(a.groom_years AS VARCHAR(3))
      ELSE 'impossible'
    END AS groom_age,
    CASE
      WHEN a.bride_years IS NULL THEN '_U'
      WHEN a.bride_years BETWEEN 0 AND 125 THEN CAST(a.bride_years AS VARCHAR(3))
      ELSE 'impossible'
    END AS bride_age,
    CASE
      WHEN a.groom_previous IS NULL THEN '_U'
      WHEN a.groom_previous IN ('single', 'divorced', 'widowed', '_U') THEN a.groom_previous
      ELSE 'unmapped'
    END AS groom_previous,
    CASE
      WHEN a.bride_previous IS NULL THEN '_U'
      WHEN a.bride_previous IN ('single', 'divorced', 'widowed', '_U') THEN a.bride_previous
      ELSE 'unmapped'
    END AS bride_previous,
    CASE
      WHEN a.reregistered IS NULL THEN '_U'
      WHEN a.reregistered IN ('yes', 'no', '_U') THEN a.reregistered
      ELSE 'unmapped'
    END AS reregistered
  FROM aged a
),
counted AS (
  SELECT
    married_in, unit, groom_age, bride_age, groom_previous, bride_previous, reregistered, COUNT(*) AS events
  FROM coded
  GROUP BY
    married_in, unit, groom_age, bride_age, groom_previous, bride_previous, reregistered
),
digits AS (
  SELECT 0 AS digit UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
  UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
),
numbers AS (
  SELECT tens.digit * 10 + ones.digit AS n FROM digits tens CROSS JOIN digits ones
),
months AS (
  SELECT
    CAST(EXTRACT(YEAR FROM p.first_day) AS INTEGER) + y.n AS year_number,
    m.n AS month_number
  FROM parameters p
  JOIN numbers y ON EXTRACT(YEAR FROM p.first_day) + y.n <= EXTRACT(YEAR FROM p.last_day)
  JOIN numbers m ON m.n BETWEEN 1 AND 12
    AND (EXTRACT(YEAR FROM p.first_day) + y.n) * 100 + m.n
      BETWEEN EXTRACT(YEAR FROM p.first_day) * 100 + EXTRACT(MONTH FROM p.first_day)
      AND EXTRACT(YEAR FROM p.last_day) * 100 + EXTRACT(MONTH FROM p.last_day)
),
-- Every unit this register answers for, in every month of the period in which the unit stood.
looked AS (
  SELECT DISTINCT
    CAST(m.year_number AS VARCHAR(4)) || CASE WHEN m.month_number < 10 THEN '-0' ELSE '-' END
      || CAST(m.month_number AS VARCHAR(2)) AS married_in,
    u.unit
  FROM months m
  JOIN extract_units u
    ON (u.valid_from IS NULL OR EXTRACT(YEAR FROM u.valid_from) * 100 + EXTRACT(MONTH FROM u.valid_from)
      <= m.year_number * 100 + m.month_number)
    AND (u.valid_to IS NULL OR EXTRACT(YEAR FROM u.valid_to) * 100 + EXTRACT(MONTH FROM u.valid_to)
      >= m.year_number * 100 + m.month_number)
  WHERE u.reported_here = 'yes'
)
SELECT
  married_in AS "date",
  unit AS "unit",
  groom_age AS "groom_age",
  bride_age AS "bride_age",
  groom_previous AS "groom_previous",
  bride_previous AS "bride_previous",
  reregistered AS "reregistered",
  events AS "count"
FROM counted
UNION ALL
-- A row with 0 says: looked, there was none. What is only registered again is no event of the month.
SELECT l.married_in, l.unit, '_U', '_U', '_U', '_U', '_U', 0
FROM looked l
WHERE NOT EXISTS (
  SELECT 1 FROM counted c WHERE c.married_in = l.married_in AND c.unit = l.unit AND c.reregistered <> 'yes'
)
ORDER BY 1, 2, 3, 4, 5, 6, 7;
