-- What a warehouse is made of: commits, Parquet files, and the versions of articles that newer ones replaced.
CREATE SCHEMA manifest;

CREATE TABLE manifest.catalog (format INTEGER NOT NULL, root VARCHAR NOT NULL);
COMMENT ON TABLE manifest.catalog IS 'One row about this file.';
COMMENT ON COLUMN manifest.catalog.format IS 'Version of the layout of this schema.';
COMMENT ON COLUMN manifest.catalog.root IS 'The folder that the views'' paths begin with; another one when the warehouse was moved.';

CREATE TABLE manifest.commits (
    number BIGINT NOT NULL,
    committed_at TIMESTAMPTZ NOT NULL,
    kind VARCHAR NOT NULL,
    run_id VARCHAR,
    new_articles BIGINT NOT NULL,
    replaced_articles BIGINT NOT NULL
);
COMMENT ON TABLE manifest.commits IS 'One row per commit, oldest first.';
COMMENT ON COLUMN manifest.commits.number IS 'Counts up; the catalog after it may be kept as snapshots/NUMBER.duckdb.';
COMMENT ON COLUMN manifest.commits.committed_at IS 'When (UTC).';
COMMENT ON COLUMN manifest.commits.kind IS 'publish: rows of a run; compaction: the same rows in fewer files; repair: damaged files were put out of use; takedown: articles went, from every file; correction: what people corrected.';
COMMENT ON COLUMN manifest.commits.run_id IS 'The run that published; null for the other kinds.';
COMMENT ON COLUMN manifest.commits.new_articles IS 'Articles that did not stand before.';
COMMENT ON COLUMN manifest.commits.replaced_articles IS 'Articles whose older version it replaced.';

CREATE TABLE manifest.files (
    path VARCHAR NOT NULL,
    "table" VARCHAR NOT NULL,
    row_count BIGINT NOT NULL,
    byte_count BIGINT NOT NULL,
    article_count BIGINT,
    columns VARCHAR[] NOT NULL,
    commit_number BIGINT NOT NULL,
    retired_at TIMESTAMPTZ,
    sha256 VARCHAR
);
COMMENT ON TABLE manifest.files IS 'One row per Parquet file.';
COMMENT ON COLUMN manifest.files.path IS 'Where, relative to the warehouse''s folder.';
COMMENT ON COLUMN manifest.files."table" IS 'The table that its rows belong to, or the view whose answer it keeps.';
COMMENT ON COLUMN manifest.files.row_count IS 'Rows in it, replaced ones included.';
COMMENT ON COLUMN manifest.files.byte_count IS 'Its size in bytes.';
COMMENT ON COLUMN manifest.files.article_count IS 'Distinct article_id in it; null for a table without that column.';
COMMENT ON COLUMN manifest.files.columns IS 'Names of its columns.';
COMMENT ON COLUMN manifest.files.commit_number IS 'The commit that published it.';
COMMENT ON COLUMN manifest.files.sha256 IS 'The SHA-256 of its bytes; null for a file of the first version.';
COMMENT ON COLUMN manifest.files.retired_at IS 'Since when no view reads it (UTC); it is deleted some time after. Null: it is read.';

CREATE TABLE manifest.superseded (path VARCHAR NOT NULL, article_id VARCHAR NOT NULL);
COMMENT ON TABLE manifest.superseded IS 'The articles whose rows in a file are hidden, as a newer version stands in another file.';
COMMENT ON COLUMN manifest.superseded.path IS 'The file''s path, relative to the warehouse''s folder.';
COMMENT ON COLUMN manifest.superseded.article_id IS 'The article.';

CREATE TABLE manifest.aliases (entity_id VARCHAR NOT NULL, means_entity_id VARCHAR NOT NULL, means_name VARCHAR NOT NULL);
COMMENT ON TABLE manifest.aliases IS 'The aliases that the views were built with, in the order of aliases.csv.';
COMMENT ON COLUMN manifest.aliases.entity_id IS 'The entity by its name as printed.';
COMMENT ON COLUMN manifest.aliases.means_entity_id IS 'The entity that is meant.';
COMMENT ON COLUMN manifest.aliases.means_name IS 'Its name.';
