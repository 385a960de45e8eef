-- H2 commits after each of these statements, so each can be said again after a crash in between.
CREATE TABLE IF NOT EXISTS mc_record (
  kind CHARACTER VARYING(40) NOT NULL,
  id CHARACTER VARYING(200) NOT NULL,
  revision BIGINT NOT NULL,
  -- In pieces, as one text holds no more than 1,048,576 characters here.
  content CHARACTER VARYING(1048576) ARRAY NOT NULL,
  -- The lookups of the record as it is, so that one row is all of it.
  entries CHARACTER VARYING(1048576) NOT NULL,
  PRIMARY KEY (kind, id)
);

-- The order of the key is the order in which answers are read.
CREATE TABLE IF NOT EXISTS mc_lookup (
  kind CHARACTER VARYING(40) NOT NULL,
  lookup_name CHARACTER VARYING(40) NOT NULL,
  lookup_value CHARACTER VARYING(200) NOT NULL,
  ordinal BIGINT NOT NULL,
  id CHARACTER VARYING(200) NOT NULL,
  PRIMARY KEY (kind, lookup_name, lookup_value, ordinal, id)
);

CREATE TABLE IF NOT EXISTS mc_journal (
  position BIGINT NOT NULL PRIMARY KEY,
  kind CHARACTER VARYING(60) NOT NULL,
  record_kind CHARACTER VARYING(40) NOT NULL,
  record_id CHARACTER VARYING(200) NOT NULL,
  subject CHARACTER VARYING(2048) NOT NULL,
  at_micros BIGINT NOT NULL,
  commitment BINARY VARYING(32),
  previous BINARY VARYING(32) NOT NULL,
  hash BINARY VARYING(32) NOT NULL
);

CREATE UNIQUE INDEX IF NOT EXISTS mc_journal_record
  ON mc_journal (record_kind, record_id, position);

-- One row, which a transaction locks before it links entries.
CREATE TABLE IF NOT EXISTS mc_journal_head (
  singleton SMALLINT NOT NULL PRIMARY KEY CHECK (singleton = 1),
  position BIGINT NOT NULL,
  hash BINARY VARYING(32) NOT NULL
);

INSERT INTO mc_journal_head (singleton, position, hash)
SELECT 1, 0, X'962f101bd2ffc95f72784deadc95045c31954e173a763c707512e985d05225a2'
WHERE NOT EXISTS (SELECT 1 FROM mc_journal_head);
