-- Makes a published package of tables of your own, with DuckDB (1.5 or newer): one Parquet file an indicator, the descriptor last.
--
--   SET VARIABLE folder = '/srv/site/data';   -- where the package is, or is to be; it must exist
--   SET VARIABLE name = 'communes';           -- lower-case letters, digits and hyphens
--   SET VARIABLE title = 'What it is';
--
-- and the tables or views areas, indicators, programmes, targets, links (columns as in data/README.md; the last three may be empty) and
-- observations: indicator, area, period, value, source, source_url, published, confidence, preferred, disputed, note_en, note_vi. From
-- PostgreSQL, say: ATTACH 'dbname=stats' AS pg (TYPE postgres); CREATE VIEW observations AS SELECT … FROM pg.figures;
--
-- Run again, it writes only what changed. No file is ever written over: a page that read the descriptor before goes on with the files that
-- it names. What neither the descriptor names nor the one before it may be deleted (pack.mjs does).

-- The last day of a period, so that "2024" and "2024-12" are put in order.
CREATE OR REPLACE TEMP MACRO ends(period) AS CASE
  WHEN regexp_matches(period, '^\d{4}/\d{4}$') THEN right(period, 4) || '-12-31'
  WHEN regexp_matches(period, '^\d{4}-Q[1-4]$') THEN left(period, 5) || lpad((3 * right(period, 1)::INT)::VARCHAR, 2, '0') || '-31'
  WHEN regexp_matches(period, '^\d{4}-H[12]$') THEN left(period, 5) || lpad((6 * right(period, 1)::INT)::VARCHAR, 2, '0') || '-31'
  WHEN length(period) = 4 THEN period || '-12-31'
  WHEN length(period) = 7 THEN period || '-31'
  ELSE period END;

-- 1. The small tables, each under a name made of its content.
SET VARIABLE areas = (SELECT 'areas-' || left(md5(coalesce(string_agg(areas::VARCHAR, chr(10) ORDER BY areas::VARCHAR), '')), 12) || '.csv' FROM areas);
SET VARIABLE indicators = (SELECT 'indicators-' || left(md5(coalesce(string_agg(indicators::VARCHAR, chr(10) ORDER BY indicators::VARCHAR), '')), 12) || '.csv' FROM indicators);
SET VARIABLE programmes = (SELECT 'programmes-' || left(md5(coalesce(string_agg(programmes::VARCHAR, chr(10) ORDER BY programmes::VARCHAR), '')), 12) || '.csv' FROM programmes);
SET VARIABLE targets = (SELECT 'targets-' || left(md5(coalesce(string_agg(targets::VARCHAR, chr(10) ORDER BY targets::VARCHAR), '')), 12) || '.csv' FROM targets);
SET VARIABLE links = (SELECT 'links-' || left(md5(coalesce(string_agg(links::VARCHAR, chr(10) ORDER BY links::VARCHAR), '')), 12) || '.csv' FROM links);
COPY areas TO (getvariable('folder') || '/' || getvariable('areas')) (FORMAT csv);
COPY indicators TO (getvariable('folder') || '/' || getvariable('indicators')) (FORMAT csv);
COPY programmes TO (getvariable('folder') || '/' || getvariable('programmes')) (FORMAT csv);
COPY targets TO (getvariable('folder') || '/' || getvariable('targets')) (FORMAT csv);
COPY links TO (getvariable('folder') || '/' || getvariable('links')) (FORMAT csv);

-- 2. What there is now, and what the descriptor says was there: the sum of the rows' hashes tells whether any of them differs.
CREATE OR REPLACE TEMP TABLE now AS
  SELECT indicator, count(*) AS rows, count(DISTINCT area) AS areas,
    arg_min(period, ends(period)) AS "from", arg_max(period, ends(period)) AS until,
    sum(hash(area, period, value, source, source_url, published, confidence, preferred, disputed, note_en, note_vi)::HUGEINT)::VARCHAR AS fingerprint
  FROM observations WHERE value IS NOT NULL GROUP BY indicator;
CREATE OR REPLACE TEMP TABLE old AS
  SELECT content FROM read_text(getvariable('folder') || '/*.*') WHERE filename LIKE '%/datapackage.json';
CREATE OR REPLACE TEMP TABLE before AS
  SELECT unnest(from_json(entry, '{"indicator":"VARCHAR","path":"VARCHAR","bytes":"BIGINT","sha256":"VARCHAR","fingerprint":"VARCHAR"}'),
    recursive := true)
  FROM (
    SELECT unnest(json_extract(content, '$.resources[*].partitions[*]')) AS entry FROM old);
CREATE OR REPLACE TEMP TABLE changed AS
  SELECT now.indicator FROM now LEFT JOIN before USING (indicator, fingerprint) WHERE before.indicator IS NULL;

-- 3. The partitions that changed, under names that no file had.
SET partitioned_write_max_open_files = 100000;
COPY (
  SELECT indicator, area, period, value::DOUBLE AS value, source, source_url, published, confidence, preferred, disputed, note_en, note_vi
  FROM observations WHERE value IS NOT NULL AND indicator IN (SELECT indicator FROM changed)
  ORDER BY indicator, area, period, source
) TO (getvariable('folder') || '/figures') (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 65536,
  PARTITION_BY (indicator), APPEND, FILENAME_PATTERN '{uuidv7}');

-- 4. The descriptor, once all that it names is there. The newest file of an indicator is the last by name: such names ascend with time.
SET VARIABLE written = (
  SELECT list(newest) FROM (
    SELECT regexp_extract(file, '/indicator=([^/]+)/', 1) AS indicator, max(file) AS newest
    FROM glob(getvariable('folder') || '/figures/*/*.parquet') GROUP BY indicator)
  WHERE indicator IN (SELECT indicator FROM changed));
CREATE OR REPLACE TEMP TABLE partitions AS
  SELECT now.indicator, right(filename, -1 - length(getvariable('folder'))) AS path, now.rows, size AS bytes, sha256(content) AS sha256,
    now.areas, now."from", now.until, now.fingerprint
  -- With nothing to read a list of files may not be empty.
  FROM read_blob(coalesce(getvariable('written'), [getvariable('folder') || '/' || getvariable('areas')]))
  JOIN now ON now.indicator = regexp_extract(filename, '/indicator=([^/]+)/', 1)
  UNION ALL
  SELECT now.indicator, before.path, now.rows, before.bytes, before.sha256, now.areas, now."from", now.until, now.fingerprint
  FROM now JOIN before USING (indicator, fingerprint);
-- A table without a row is not named.
CREATE OR REPLACE TEMP MACRO table_resource(called, rows) AS CASE WHEN rows > 0 THEN to_json({
  name: called, type: 'table', path: getvariable(called), format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
  schema: {fields: (SELECT list({name: column_name, type: 'string'} ORDER BY column_index) FROM duckdb_columns() WHERE table_name = called)}
}) END;
CREATE OR REPLACE TEMP MACRO descriptor(version, created) AS to_json({
    "$schema": 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: getvariable('name'),
    title: getvariable('title'),
    version: version,
    created: created,
    resources: list_filter([
      table_resource('areas', (SELECT count(*) FROM areas)),
      table_resource('indicators', (SELECT count(*) FROM indicators)),
      table_resource('programmes', (SELECT count(*) FROM programmes)),
      table_resource('targets', (SELECT count(*) FROM targets)),
      table_resource('links', (SELECT count(*) FROM links)),
      to_json({
        name: 'observations', type: 'table', format: 'parquet', mediatype: 'application/vnd.apache.parquet',
        path: (SELECT coalesce(list(path ORDER BY indicator), []) FROM partitions),
        schema: {fields: [
          {name: 'area', type: 'string'}, {name: 'period', type: 'string'}, {name: 'value', type: 'number'},
          {name: 'source', type: 'string'}, {name: 'source_url', type: 'string'}, {name: 'published', type: 'string'},
          {name: 'confidence', type: 'string'}, {name: 'preferred', type: 'boolean'}, {name: 'disputed', type: 'boolean'},
          {name: 'note_en', type: 'string'}, {name: 'note_vi', type: 'string'}]},
        partitions: (SELECT coalesce(list({indicator: indicator, path: path, rows: rows, bytes: bytes, sha256: sha256, areas: areas,
          "from": "from", until: until, fingerprint: fingerprint} ORDER BY indicator), []) FROM partitions)
      })], lambda one: one IS NOT NULL)
  })::VARCHAR;
-- Where nothing changed it keeps its version and its day, so that no page takes it for a new edition.
COPY (
  SELECT coalesce(
    (SELECT rtrim(content, chr(10)) FROM old WHERE rtrim(content, chr(10)) = descriptor(content ->> '$.version', content ->> '$.created')),
    descriptor(strftime(now()::TIMESTAMP, '%Y.%m.%d%H%M%S'), strftime(now()::TIMESTAMP, '%Y-%m-%dT%H:%M:%SZ')))
) TO (getvariable('folder') || '/datapackage.json') (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER E'\x01');
