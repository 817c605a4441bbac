-- The partitions of duckdb.sql written by Trino through its Hive connector, one file an indicator. Not run here:
-- the Trino grammar of dt-sql-parser 4.5 reads it without a fault.
-- `figures` is a new table for each run, so that no file is written over; the descriptor is made last, of what the last statement prints.

SET SESSION hive.compression_codec = 'SNAPPY';

CREATE TABLE hive.published.figures_20261129
WITH (format = 'PARQUET', partitioned_by = ARRAY['indicator'])
AS
SELECT area, period, CAST(value AS double) AS value, source, source_url, published, confidence, preferred, disputed, note_en, note_vi, indicator
FROM statistics.public.observations
WHERE value IS NOT NULL
ORDER BY indicator, area, period, source;

SELECT f.indicator, f."$path" AS path, count(*) AS figures, count(DISTINCT f.area) AS areas, min(f.period) AS first_period,
  max(f.period) AS last_period, max(f."$file_size") AS bytes
FROM hive.published.figures_20261129 AS f
GROUP BY f.indicator, f."$path"
ORDER BY f.indicator;
