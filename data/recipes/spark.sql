-- The partitions of duckdb.sql written by Spark SQL, one file an indicator: DISTRIBUTE BY brings each to one task. Not run here:
-- the Spark grammar of dt-sql-parser 4.5 reads it without a fault.
-- `figures_…` is a new table for each run, so that no file is written over; the descriptor is made last, of what the last statement prints
-- and the size of each file, which Spark SQL has no name for.

SET spark.sql.parquet.compression.codec = snappy;

CREATE TABLE published.figures_20261129
USING parquet
PARTITIONED BY (indicator)
AS
SELECT area, period, CAST(value AS DOUBLE) AS value, source, source_url, published, confidence, preferred, disputed, note_en, note_vi, indicator
FROM observations
WHERE value IS NOT NULL
DISTRIBUTE BY indicator
SORT BY indicator, area, period, source;

SELECT indicator, input_file_name() AS path, count(*) AS figures, count(DISTINCT area) AS areas, min(period) AS first_period,
  max(period) AS last_period
FROM published.figures_20261129
GROUP BY indicator, input_file_name()
ORDER BY indicator;
