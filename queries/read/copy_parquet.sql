copy rows to $path (format parquet, compression zstd);
