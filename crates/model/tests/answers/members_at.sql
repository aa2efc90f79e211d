-- Each year's councils and members: whoever has been abolished by then is replaced by its successors, repeatedly.
INSERT INTO existing SELECT year, council FROM existence;

INSERT INTO members_at
WITH RECURSIVE walk (year, arrangement, council) AS (
  SELECT years.year, m.arrangement, m.council FROM years, members m
  WHERE (m.from_year IS NULL OR m.from_year <= years.year) AND (m.to_year IS NULL OR m.to_year > years.year)
  UNION
  SELECT walk.year, walk.arrangement, s.successor
  FROM walk
  JOIN councils c ON c.code = walk.council
  JOIN successors s ON s.council = c.code
  WHERE c.to_day <= walk.year || '-12-31' AND (c.from_day IS NULL OR c.from_day <= walk.year || '-12-31')
)
SELECT DISTINCT walk.year, arrangement, walk.council
FROM walk JOIN existing e ON e.year = walk.year AND e.council = walk.council;

INSERT INTO figures SELECT arrangement, kind, amount FROM eligible;
