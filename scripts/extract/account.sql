-- What became of every event: one row a register, for the office alone. `events` is the sum of the four columns
-- behind it; `counted` is the sum of the column `count` in the register's count file.
--
-- Reads: the source views and extract_parameters (all from source.sql).
WITH parameters AS (
  SELECT
    first_day,
    CASE WHEN last_day < cut_off THEN last_day ELSE cut_off END AS last_day,
    cut_off
  FROM extract_parameters
  WHERE (SELECT COUNT(*) FROM extract_parameters) = 1
),
events AS (
  SELECT 'births' AS register, child_born AS event_day, registered FROM source_births
  UNION ALL
  SELECT 'deaths', died, registered FROM source_deaths
  -- The registers below count an event whenever it was recorded, or before it is.
  UNION ALL
  SELECT 'marriages', married, CAST(NULL AS DATE) FROM source_marriages
  UNION ALL
  SELECT 'divorces', in_force, CAST(NULL AS DATE) FROM source_divorces
  UNION ALL
  SELECT 'adoptions', arisen, CAST(NULL AS DATE) FROM source_adoptions
),
sorted AS (
  SELECT
    e.register,
    CASE
      WHEN e.event_day IS NULL THEN 'without_date'
      WHEN e.event_day < p.first_day OR e.event_day > p.last_day THEN 'outside_period'
      WHEN e.registered > p.cut_off THEN 'after_cut_off'
      ELSE 'counted'
    END AS outcome
  FROM events e
  CROSS JOIN parameters p
)
SELECT
  register AS "register",
  COUNT(*) AS "events",
  COUNT(CASE WHEN outcome = 'counted' THEN 1 END) AS "counted",
  COUNT(CASE WHEN outcome = 'without_date' THEN 1 END) AS "without_date",
  COUNT(CASE WHEN outcome = 'outside_period' THEN 1 END) AS "outside_period",
  COUNT(CASE WHEN outcome = 'after_cut_off' THEN 1 END) AS "registered_after_cut_off"
FROM sorted
GROUP BY register
ORDER BY 1;
