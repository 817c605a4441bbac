-- The partitions of duckdb.sql written by ClickHouse (23.8 or newer), one file an indicator. Not run here, and read by no
-- parser: try it on a copy first. {run} is a parameter, so that no file is written over: clickhouse-client --param_run=20261129 < clickhouse.sql
-- What changed since the last run: HAVING sum(cityHash64(area, period, value, source)) differs from what that run recorded.
-- The descriptor is made last, of what this prints; its form is that at the end of duckdb.sql.

INSERT INTO FUNCTION file(concat('figures/indicator={_partition_id}/', {run:String}, '.parquet'), 'Parquet')
PARTITION BY indicator
SELECT indicator, area, period, toFloat64(value) AS value, source, source_url, published, confidence, preferred, disputed, note_en, note_vi
FROM observations
WHERE value IS NOT NULL
ORDER BY indicator, area, period, source
SETTINGS output_format_parquet_compression_method = 'snappy', output_format_parquet_row_group_size = 65536,
  output_format_parquet_string_as_string = 1, engine_file_truncate_on_insert = 0;

SELECT indicator, count() AS rows, uniqExact(area) AS areas, min(period) AS first, max(period) AS last,
  toString(sum(cityHash64(area, period, value, source, note_en, note_vi))) AS fingerprint
FROM observations
WHERE value IS NOT NULL
GROUP BY indicator
ORDER BY indicator;
