-- A data package as tables, and docs/DESIGN.md 4.8 as views: the second, independent implementation of the register.

CREATE TABLE councils (
  code TEXT PRIMARY KEY, name TEXT, kind TEXT, region TEXT,
  from_day TEXT, to_day TEXT                                       -- ISO dates; NULL: none
);
CREATE TABLE successors (council TEXT, successor TEXT);
CREATE TABLE services (code TEXT PRIMARY KEY, category TEXT);
CREATE TABLE arrangements (
  id TEXT PRIMARY KEY, model TEXT, status TEXT, start_year INT, end_year INT, last_seen INT, part_of TEXT
);
CREATE TABLE arrangement_services (arrangement TEXT, service TEXT);
CREATE TABLE members (arrangement TEXT, council TEXT, from_year INT, to_year INT);
CREATE TABLE partners (arrangement TEXT, sector TEXT);
CREATE TABLE savings (
  arrangement TEXT, amount INT, kind TEXT, basis TEXT, scope TEXT, as_of_year INT, years INT
);
CREATE TABLE years (year INT PRIMARY KEY);                         -- 2009 to the present
CREATE TABLE facet_values (filter TEXT, value TEXT);               -- every known value of every facet

CREATE INDEX successors_by_council ON successors (council);
CREATE INDEX services_by_arrangement ON arrangement_services (arrangement);
CREATE INDEX members_by_arrangement ON members (arrangement);
CREATE INDEX partners_by_arrangement ON partners (arrangement);

-- The query. `asked` has one row; `chosen` one a code in a list.
CREATE TABLE asked (year INT, match_all INT, has_saving INT, has_text INT);
CREATE TABLE chosen (filter TEXT, value TEXT);
CREATE TABLE text_found (id TEXT PRIMARY KEY);                     -- given: there is one search only

CREATE VIEW present AS SELECT max(year) AS year FROM years;

-- A year that is no filter is none.
CREATE VIEW asked_year AS SELECT (SELECT year FROM years WHERE years.year = asked.year) AS year FROM asked;
CREATE VIEW shown_year AS SELECT coalesce((SELECT year FROM asked_year), (SELECT year FROM present)) AS year;

CREATE VIEW existence AS
  SELECT years.year, councils.code AS council FROM years, councils
  WHERE (from_day IS NULL OR from_day <= years.year || '-12-31')
    AND (to_day IS NULL OR to_day > years.year || '-12-31');

CREATE TABLE existing (year INT, council TEXT, PRIMARY KEY (year, council));
CREATE TABLE members_at (year INT, arrangement TEXT, council TEXT, PRIMARY KEY (year, arrangement, council));

CREATE VIEW eligible AS
  SELECT arrangement, kind, amount FROM (
    SELECT *, row_number() OVER (
      PARTITION BY arrangement, kind ORDER BY as_of_year DESC NULLS LAST, years DESC NULLS LAST, amount DESC
    ) AS place
    FROM savings WHERE scope = 'all-partners' AND basis = 'efficiency'
  ) WHERE place = 1;

-- The years that an arrangement is not known to run in, whatever its start: only planned, ended by then, or ended nobody
-- knows when and not among the sources of that year or a later one.
CREATE VIEW not_running AS
  SELECT years.year, a.id AS arrangement FROM years, arrangements a
  WHERE a.status = 'planned'
    OR a.end_year <= years.year
    OR (a.status = 'ended' AND a.end_year IS NULL AND (a.last_seen IS NULL OR a.last_seen < years.year));

CREATE TABLE passes (
  id TEXT PRIMARY KEY, services INT, councils INT, regions INT, council_types INT, partner_sectors INT, models INT,
  statuses INT, common INT, in_year INT, unknown_start INT
);

CREATE VIEW judged AS
  SELECT a.id,
    NOT EXISTS (SELECT 1 FROM chosen WHERE filter IN ('services', 'categories')) OR EXISTS (
      SELECT 1 FROM arrangement_services s JOIN services v ON v.code = s.service WHERE s.arrangement = a.id
        AND (v.code IN (SELECT value FROM chosen WHERE filter = 'services')
          OR v.category IN (SELECT value FROM chosen WHERE filter = 'categories'))
    ) AS services,
    CASE
      WHEN NOT EXISTS (SELECT 1 FROM chosen WHERE filter = 'councils') THEN 1
      ELSE (
        SELECT CASE WHEN (SELECT match_all FROM asked) THEN min(has) ELSE max(has) END FROM (
          SELECT c.value IN (
            SELECT council FROM members WHERE arrangement = a.id
            UNION SELECT council FROM members_at
              WHERE arrangement = a.id AND year = (SELECT year FROM shown_year)
          ) AS has
          FROM chosen c WHERE c.filter = 'councils'
        )
      )
    END AS councils,
    NOT EXISTS (SELECT 1 FROM chosen WHERE filter = 'regions') OR EXISTS (
      SELECT 1 FROM members_at m JOIN councils c ON c.code = m.council
      WHERE m.arrangement = a.id AND m.year = (SELECT year FROM shown_year)
        AND c.region IN (SELECT value FROM chosen WHERE filter = 'regions')
    ) AS regions,
    NOT EXISTS (SELECT 1 FROM chosen WHERE filter = 'council_types') OR EXISTS (
      SELECT 1 FROM members_at m JOIN councils c ON c.code = m.council
      WHERE m.arrangement = a.id AND m.year = (SELECT year FROM shown_year)
        AND c.kind IN (SELECT value FROM chosen WHERE filter = 'council_types')
    ) AS council_types,
    NOT EXISTS (SELECT 1 FROM chosen WHERE filter = 'partner_sectors')
      OR EXISTS (
        SELECT 1 FROM partners p WHERE p.arrangement = a.id
          AND p.sector IN (SELECT value FROM chosen WHERE filter = 'partner_sectors'))
      OR (EXISTS (SELECT 1 FROM chosen WHERE filter = 'partner_sectors' AND value = 'councils-only')
        AND NOT EXISTS (SELECT 1 FROM partners p WHERE p.arrangement = a.id)) AS partner_sectors,
    NOT EXISTS (SELECT 1 FROM chosen WHERE filter = 'models')
      OR coalesce(a.model IN (SELECT value FROM chosen WHERE filter = 'models'), 0) AS models,
    CASE
      WHEN EXISTS (SELECT 1 FROM chosen WHERE filter = 'statuses')
        THEN a.status IN (SELECT value FROM chosen WHERE filter = 'statuses')
      WHEN (SELECT year FROM asked_year) IS NULL THEN a.status IN ('operating', 'unknown')
      ELSE 1
    END AS statuses,
    (NOT (SELECT has_saving FROM asked) OR EXISTS (SELECT 1 FROM savings s WHERE s.arrangement = a.id))
      AND (NOT (SELECT has_text FROM asked) OR a.id IN (SELECT id FROM text_found)) AS common,
    CASE
      WHEN (SELECT year FROM asked_year) IS NULL THEN 1
      ELSE coalesce(a.start_year <= (SELECT year FROM asked_year), 0)
        AND a.id NOT IN (SELECT arrangement FROM not_running WHERE year = (SELECT year FROM asked_year))
        AND 2 <= (SELECT count(*) FROM members_at m
                  WHERE m.arrangement = a.id AND m.year = (SELECT year FROM asked_year))
               + (SELECT count(*) FROM partners p
                  WHERE p.arrangement = a.id AND p.sector NOT IN ('private', 'voluntary'))
    END AS in_year,
    (SELECT year FROM asked_year) IS NOT NULL
      AND a.start_year IS NULL
      AND a.id NOT IN (SELECT arrangement FROM not_running WHERE year = (SELECT year FROM asked_year)) AS unknown_start
  FROM arrangements a;

CREATE VIEW found AS
  SELECT id FROM passes WHERE services AND councils AND regions AND council_types AND partner_sectors AND models
    AND statuses AND common AND in_year;

-- What an arrangement has, for each facet, and whether it passes the filters of all the others.
CREATE VIEW has AS
  SELECT 'services' AS filter, s.service AS value, s.arrangement FROM arrangement_services s
  UNION SELECT 'categories', v.category, s.arrangement
    FROM arrangement_services s JOIN services v ON v.code = s.service
  UNION SELECT 'regions', c.region, m.arrangement FROM members_at m JOIN councils c ON c.code = m.council
    WHERE m.year = (SELECT year FROM shown_year)
  UNION SELECT 'council_types', c.kind, m.arrangement FROM members_at m JOIN councils c ON c.code = m.council
    WHERE m.year = (SELECT year FROM shown_year)
  UNION SELECT 'partner_sectors', sector, arrangement FROM partners
  UNION SELECT 'partner_sectors', 'councils-only', id FROM arrangements
    WHERE id NOT IN (SELECT arrangement FROM partners)
  UNION SELECT 'models', model, id FROM arrangements WHERE model IS NOT NULL
  UNION SELECT 'statuses', status, id FROM arrangements;

CREATE VIEW facets AS
  SELECT v.filter, v.value, count(p.id) AS arrangements
  FROM facet_values v
  LEFT JOIN has h ON h.filter = v.filter AND h.value = v.value
  LEFT JOIN passes p ON p.id = h.arrangement
    AND p.councils AND p.common AND p.in_year
    AND (p.services OR v.filter IN ('services', 'categories'))
    AND (p.regions OR v.filter = 'regions')
    AND (p.council_types OR v.filter = 'council_types')
    AND (p.partner_sectors OR v.filter = 'partner_sectors')
    AND (p.models OR v.filter = 'models')
    AND (p.statuses OR v.filter = 'statuses')
  GROUP BY v.filter, v.value;

CREATE VIEW counted AS
  SELECT e.arrangement, e.kind, e.amount
  FROM found f
  JOIN eligible e ON e.arrangement = f.id
  JOIN arrangements a ON a.id = f.id
  LEFT JOIN arrangements umbrella ON umbrella.id = a.part_of
  WHERE NOT EXISTS (
    SELECT 1 FROM found g JOIN eligible u ON u.arrangement = g.id
    WHERE u.kind = e.kind AND g.id IN (a.part_of, umbrella.part_of) AND g.id <> a.id
  );

-- What a report says of the whole and of its parts: each part is what is found and has the value.
CREATE TABLE figures (arrangement TEXT, kind TEXT, amount INT, PRIMARY KEY (arrangement, kind));   -- `eligible`, kept
CREATE TABLE in_part (part TEXT, value TEXT, id TEXT, PRIMARY KEY (part, value, id));
CREATE TABLE before (part TEXT, value TEXT, arrangements INT, PRIMARY KEY (part, value));

CREATE VIEW parts AS
  SELECT h.filter AS part, h.value, f.id FROM found f JOIN has h ON h.arrangement = f.id
    WHERE h.filter IN ('categories', 'regions', 'partner_sectors')
  UNION SELECT 'whole', '', id FROM found
  UNION SELECT 'public', '', f.id FROM found f JOIN partners p ON p.arrangement = f.id
    WHERE p.sector NOT IN ('private', 'voluntary');

-- A region's councils are its own.
CREATE VIEW part_councils AS
  SELECT p.part, p.value, count(DISTINCT m.council) AS councils
  FROM in_part p JOIN members_at m ON m.arrangement = p.id JOIN councils c ON c.code = m.council
  WHERE m.year = (SELECT year FROM shown_year) AND (p.part <> 'regions' OR c.region = p.value)
  GROUP BY p.part, p.value;

CREATE VIEW part_money AS
  SELECT p.part, p.value, e.kind, e.arrangement, e.amount
  FROM in_part p
  JOIN figures e ON e.arrangement = p.id
  JOIN arrangements a ON a.id = p.id
  LEFT JOIN arrangements umbrella ON umbrella.id = a.part_of
  WHERE NOT EXISTS (
    SELECT 1 FROM in_part g JOIN figures u ON u.arrangement = g.id
    WHERE g.part = p.part AND g.value = p.value AND u.kind = e.kind
      AND g.id IN (a.part_of, umbrella.part_of) AND g.id <> a.id
  );
