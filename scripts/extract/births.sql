-- Counts of births, out of the register's own database. One SELECT; README.md says how to run it.
--
-- Reads: source_births, extract_parameters, extract_deadlines, extract_units (all from source.sql).
-- Gives: the count file `births`: months, codes, small whole numbers, a count; no day, no name, no identity.
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
deadlines AS (
  SELECT d.valid_from, MIN(n.valid_from) AS next_from, MIN(d.days) AS days
  FROM extract_deadlines d
  LEFT JOIN extract_deadlines n ON n.register = d.register AND n.valid_from > d.valid_from
  WHERE d.register = 'births'
  GROUP BY d.valid_from
),
known_units AS (
  SELECT DISTINCT unit FROM extract_units
),
dated AS (
  SELECT
    s.*,
    l.days AS deadline_days,
    r.unit AS known_residence,
    o.unit AS known_occurrence,
    CAST(EXTRACT(YEAR FROM s.child_born) AS INTEGER) AS born_year,
    CAST(EXTRACT(MONTH FROM s.child_born) AS INTEGER) AS born_month,
    CAST(EXTRACT(DAY FROM s.child_born) AS INTEGER) AS born_day,
    CAST(EXTRACT(YEAR FROM s.registered) AS INTEGER) AS registered_year,
    CAST(EXTRACT(MONTH FROM s.registered) AS INTEGER) AS registered_month,
    CAST(EXTRACT(DAY FROM s.registered) AS INTEGER) AS registered_day,
    CAST(EXTRACT(YEAR FROM s.mother_birth_date) AS INTEGER) AS mother_year,
    CAST(EXTRACT(MONTH FROM s.mother_birth_date) AS INTEGER) AS mother_month,
    CAST(EXTRACT(DAY FROM s.mother_birth_date) AS INTEGER) AS mother_day
  FROM source_births s
  JOIN parameters p ON s.child_born BETWEEN p.first_day AND p.last_day
  LEFT JOIN deadlines l ON s.child_born >= l.valid_from AND (l.next_from IS NULL OR s.child_born < l.next_from)
  LEFT JOIN known_units r ON r.unit = s.residence_unit
  LEFT JOIN known_units o ON o.unit = s.occurrence_unit
  -- What came into the register after the cut-off belongs to the next release.
  WHERE s.registered IS NULL OR s.registered <= p.cut_off
),
aged AS (
  SELECT
    d.*,
    -- Completed years: one less until the birthday of the year. Who was born on 29 February turns on 1 March.
    CASE
      WHEN d.mother_year IS NULL THEN d.mother_age
      WHEN d.born_month * 100 + d.born_day < d.mother_month * 100 + d.mother_day
        THEN d.born_year - d.mother_year - 1
      ELSE d.born_year - d.mother_year
    END AS mother_years
  FROM dated d
),
coded AS (
  SELECT
    CAST(a.born_year AS VARCHAR(4)) || CASE WHEN a.born_month < 10 THEN '-0' ELSE '-' END
      || CAST(a.born_month AS VARCHAR(2)) AS born_in,
    CASE
      WHEN a.registered IS NULL THEN '_U'
      ELSE CAST(a.registered_year AS VARCHAR(4)) || CASE WHEN a.registered_month < 10 THEN '-0' ELSE '-' END
        || CAST(a.registered_month AS VARCHAR(2))
    END AS registered_in,
    CASE
      WHEN a.registered IS NULL THEN '_U'
      WHEN a.registered < a.child_born THEN 'impossible'
      WHEN a.deadline_days IS NULL THEN '_U'
      WHEN a.registered - a.child_born <= a.deadline_days THEN 'on_time'
      -- Late up to the same date of the next year: dates as numbers, 20240229 + 10000 lies between 28 February and
      -- 1 March.
      WHEN a.registered_year * 10000 + a.registered_month * 100 + a.registered_day
        <= a.born_year * 10000 + a.born_month * 100 + a.born_day + 10000 THEN 'late'
      ELSE 'delayed'
    END AS timeliness,
    CASE
      WHEN a.residence_unit IS NULL OR a.residence_unit = '_U' THEN '_U'
      WHEN a.known_residence IS NULL THEN 'unmapped'
      ELSE a.known_residence
    END AS unit,
    CASE
      WHEN a.occurrence_unit IS NULL OR a.occurrence_unit = '_U' THEN '_U'
      WHEN a.occurrence_unit = '_X' THEN '_X'
      WHEN a.known_occurrence IS NULL THEN 'unmapped'
      ELSE a.known_occurrence
    END AS unit_of_occurrence,
    CASE
      WHEN a.sex IS NULL THEN '_U'
      WHEN a.sex IN ('M', 'F', '_U') THEN a.sex
      ELSE 'unmapped'
    END AS sex,
    CASE
      WHEN a.mother_years IS NULL THEN '_U'
      WHEN a.mother_years BETWEEN 0 AND 125 THEN CAST(a.mother_years AS VARCHAR(3))
      ELSE 'impossible'
    END AS mother_age,
    CASE
      WHEN a.birth_order IS NULL THEN '_U'
      WHEN a.birth_order BETWEEN 1 AND 99 THEN CAST(a.birth_order AS VARCHAR(2))
      ELSE 'impossible'
    END AS birth_order,
    CASE
      WHEN a.plurality IS NULL THEN '_U'
      WHEN a.plurality BETWEEN 1 AND 99 THEN CAST(a.plurality AS VARCHAR(2))
      ELSE 'impossible'
    END AS plurality,
    CASE
      WHEN a.site IS NULL THEN '_U'
      WHEN a.site IN ('facility', 'home', 'other', '_U') THEN a.site
      ELSE 'unmapped'
    END AS site,
    CASE
      WHEN a.filiation IS NULL THEN '_U'
      WHEN a.filiation IN ('in_wedlock', 'out_of_wedlock', 'abandoned', '_U') THEN a.filiation
      ELSE 'unmapped'
    END AS filiation,
    CASE
      WHEN a.ethnicity IS NULL THEN '_U'
      WHEN a.ethnicity BETWEEN 1 AND 99 THEN CAST(a.ethnicity AS VARCHAR(2))
      ELSE 'unmapped'
    END AS ethnicity,
    CASE
      WHEN a.reregistered IS NULL THEN '_U'
      WHEN a.reregistered IN ('yes', 'no', '_U') THEN a.reregistered
      ELSE 'unmapped'
    END AS reregistered
  FROM aged a
),
counted AS (
  SELECT
    born_in, registered_in, timeliness, unit, unit_of_occurrence, sex, mother_age, birth_order, plurality, site,
    filiation, ethnicity, reregistered, COUNT(*) AS events
  FROM coded
  GROUP BY
    born_in, registered_in, timeliness, unit, unit_of_occurrence, sex, mother_age, birth_order, plurality, site,
    filiation, ethnicity, reregistered
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
      || CAST(m.month_number AS VARCHAR(2)) AS born_in,
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
  born_in AS "date",
  registered_in AS "registered",
  timeliness AS "timeliness",
  unit AS "unit",
  unit_of_occurrence AS "unit_of_occurrence",
  sex AS "sex",
  mother_age AS "mother_age",
  birth_order AS "birth_order",
  plurality AS "plurality",
  site AS "site",
  filiation AS "filiation",
  ethnicity AS "ethnicity",
  reregistered AS "reregistered",
  events AS "count"
FROM counted
UNION ALL
-- A row with 0 says: looked, there was none. What is only registered again is no event of the month.
SELECT l.born_in, '_U', '_U', l.unit, '_U', '_U', '_U', '_U', '_U', '_U', '_U', '_U', '_U', 0
FROM looked l
WHERE NOT EXISTS (
  SELECT 1 FROM counted c WHERE c.born_in = l.born_in AND c.unit = l.unit AND c.reregistered <> 'yes'
)
ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13;
