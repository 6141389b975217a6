-- Counts of adoptions, out of the register's own database. One SELECT; README.md says how to run it.
--
-- Reads: source_adoptions, extract_parameters, extract_units (all from source.sql).
-- Gives: the count file `adoptions`: months, codes, small whole numbers, a count; no day, no name, no identity.
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
    CAST(EXTRACT(YEAR FROM s.arisen) AS INTEGER) AS arisen_year,
    CAST(EXTRACT(MONTH FROM s.arisen) AS INTEGER) AS arisen_month,
    CAST(EXTRACT(DAY FROM s.arisen) AS INTEGER) AS arisen_day,
    CAST(EXTRACT(YEAR FROM s.registered) AS INTEGER) AS registered_year,
    CAST(EXTRACT(MONTH FROM s.registered) AS INTEGER) AS registered_month,
    CAST(EXTRACT(DAY FROM s.registered) AS INTEGER) AS registered_day
  FROM source_adoptions s
  JOIN parameters p ON s.arisen BETWEEN p.first_day AND p.last_day
  LEFT JOIN known_units r ON r.unit = s.unit
),
coded AS (
  SELECT
    CAST(a.arisen_year AS VARCHAR(4)) || CASE WHEN a.arisen_month < 10 THEN '-0' ELSE '-' END
      || CAST(a.arisen_month AS VARCHAR(2)) AS arisen_in,
    CASE
      WHEN a.unit IS NULL OR a.unit = '_U' THEN '_U'
      WHEN a.known_residence IS NULL THEN 'unmapped'
      ELSE a.known_residence
    END AS unit,
    CASE
      WHEN a.kind IS NULL THEN '_U'
      WHEN a.kind IN ('domestic', 'intercountry', '_U') THEN a.kind
      ELSE 'unmapped'
    END AS kind,
    -- Empty: not registered by the cut-off. `_U`: it is, but the day is not known.
    CASE
      WHEN a.registered < a.arisen THEN 'impossible'
      WHEN a.registered <= a.cut_off
        THEN CAST(a.registered_year AS VARCHAR(4)) || CASE WHEN a.registered_month < 10 THEN '-0' ELSE '-' END
          || CAST(a.registered_month AS VARCHAR(2))
      WHEN a.registered IS NULL AND a.is_registered = 'yes' THEN '_U'
    END AS registered_in
  FROM dated a
),
counted AS (
  SELECT
    arisen_in, unit, kind, registered_in, COUNT(*) AS events
  FROM coded
  GROUP BY
    arisen_in, unit, kind, registered_in
)
SELECT
  arisen_in AS "date",
  unit AS "unit",
  kind AS "kind",
  registered_in AS "registered",
  events AS "count"
FROM counted
ORDER BY 1, 2, 3, 4;
