-- Counts of divorces in force, out of the register's own database. One SELECT; README.md says how to run it.
--
-- Reads: source_divorces, extract_parameters, extract_units (all from source.sql).
-- Gives: the count file `divorces`: months, codes, small whole numbers, a count; no day, no name, no identity.
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
    p.cut_off,
    r.unit AS known_residence,
    CAST(EXTRACT(YEAR FROM s.in_force) AS INTEGER) AS in_force_year,
    CAST(EXTRACT(MONTH FROM s.in_force) AS INTEGER) AS in_force_month,
    CAST(EXTRACT(DAY FROM s.in_force) AS INTEGER) AS in_force_day,
    CAST(EXTRACT(YEAR FROM s.recorded) AS INTEGER) AS recorded_year,
    CAST(EXTRACT(MONTH FROM s.recorded) AS INTEGER) AS recorded_month,
    CAST(EXTRACT(DAY FROM s.recorded) AS INTEGER) AS recorded_day,
    CAST(EXTRACT(YEAR FROM s.marriage_date) AS INTEGER) AS marriage_year,
    CAST(EXTRACT(MONTH FROM s.marriage_date) AS INTEGER) AS marriage_month,
    CAST(EXTRACT(DAY FROM s.marriage_date) AS INTEGER) AS marriage_day,
    CAST(EXTRACT(YEAR FROM s.husband_birth_date) AS INTEGER) AS husband_year,
    CAST(EXTRACT(MONTH FROM s.husband_birth_date) AS INTEGER) AS husband_month,
    CAST(EXTRACT(DAY FROM s.husband_birth_date) AS INTEGER) AS husband_day,
    CAST(EXTRACT(YEAR FROM s.wife_birth_date) AS INTEGER) AS wife_year,
    CAST(EXTRACT(MONTH FROM s.wife_birth_date) AS INTEGER) AS wife_month,
    CAST(EXTRACT(DAY FROM s.wife_birth_date) AS INTEGER) AS wife_day
  FROM source_divorces s
  JOIN parameters p ON s.in_force BETWEEN p.first_day AND p.last_day
  LEFT JOIN known_units r ON r.unit = s.unit
),
aged AS (
  SELECT
    d.*,
    -- Completed years: one less until the day of the year. What began on 29 February is a year older on 1 March.
    CASE
      WHEN d.marriage_year IS NULL THEN d.duration
      WHEN d.in_force_month * 100 + d.in_force_day < d.marriage_month * 100 + d.marriage_day
        THEN d.in_force_year - d.marriage_year - 1
      ELSE d.in_force_year - d.marriage_year
    END AS duration_years,
    CASE
      WHEN d.husband_year IS NULL THEN d.husband_age
      WHEN d.in_force_month * 100 + d.in_force_day < d.husband_month * 100 + d.husband_day
        THEN d.in_force_year - d.husband_year - 1
      ELSE d.in_force_year - d.husband_year
    END AS husband_years,
    CASE
      WHEN d.wife_year IS NULL THEN d.wife_age
      WHEN d.in_force_month * 100 + d.in_force_day < d.wife_month * 100 + d.wife_day
        THEN d.in_force_year - d.wife_year - 1
      ELSE d.in_force_year - d.wife_year
    END AS wife_years
  FROM dated d
),
coded AS (
  SELECT
    CAST(a.in_force_year AS VARCHAR(4)) || CASE WHEN a.in_force_month < 10 THEN '-0' ELSE '-' END
      || CAST(a.in_force_month AS VARCHAR(2)) AS in_force_in,
    CASE
      WHEN a.unit IS NULL OR a.unit = '_U' THEN '_U'
      WHEN a.known_residence IS NULL THEN 'unmapped'
      ELSE a.known_residence
    END AS unit,
    -- Empty: not recorded by the cut-off. `_U`: it is, but the day is not known.
    CASE
      WHEN a.recorded < a.in_force THEN 'impossible'
      WHEN a.recorded <= a.cut_off
        THEN CAST(a.recorded_year AS VARCHAR(4)) || CASE WHEN a.recorded_month < 10 THEN '-0' ELSE '-' END
          || CAST(a.recorded_month AS VARCHAR(2))
      WHEN a.recorded IS NULL AND a.is_recorded = 'yes' THEN '_U'
    END AS recorded_in,
    CASE
      WHEN a.duration_years IS NULL THEN '_U'
      WHEN a.duration_years BETWEEN 0 AND 99 THEN CAST(a.duration_years AS VARCHAR(2))
      ELSE 'impossible'
    END AS duration,
    CASE
      WHEN a.dependent_children IS NULL THEN '_U'
      WHEN a.dependent_children BETWEEN 0 AND 99 THEN CAST(a.dependent_children AS VARCHAR(2))
      ELSE 'impossible'
    END AS dependent_children,
    CASE
      WHEN a.husband_years IS NULL THEN '_U'
      WHEN a.husband_years BETWEEN 0 AND 125 THEN CAST(a.husband_years AS VARCHAR(3))
      ELSE 'impossible'
    END AS husband_age,
    CASE
      WHEN a.wife_years IS NULL THEN '_U'
      WHEN a.wife_years BETWEEN 0 AND 125 THEN CAST(a.wife_years AS VARCHAR(3))
      ELSE 'impossible'
    END AS wife_age
  FROM aged a
),
counted AS (
  SELECT
    in_force_in, unit, recorded_in, duration, dependent_children, husband_age, wife_age, COUNT(*) AS events
  FROM coded
  GROUP BY
    in_force_in, unit, recorded_in, duration, dependent_children, husband_age, wife_age
)
SELECT
  in_force_in AS "date",
  unit AS "unit",
  recorded_in AS "recorded",
  duration AS "duration",
  dependent_children AS "dependent_children",
  husband_age AS "husband_age",
  wife_age AS "wife_age",
  events AS "count"
FROM counted
ORDER BY 1, 2, 3, 4, 5, 6, 7;
