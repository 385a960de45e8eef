-- Ids and values are ordered as bytes, whatever language the database speaks.
CREATE TABLE mc_record (
  kind varchar(40) COLLATE "C" NOT NULL,
  id varchar(200) COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  content text NOT NULL,
  -- The lookups of the record as it is, so that one row is all of it.
  entries text NOT NULL,
  PRIMARY KEY (kind, id)
);

-- The order of the key is the order in which answers are read.
CREATE TABLE mc_lookup (
  kind varchar(40) COLLATE "C" NOT NULL,
  lookup_name varchar(40) COLLATE "C" NOT NULL,
  lookup_value varchar(200) COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  id varchar(200) COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, lookup_name, lookup_value, ordinal, id)
);

CREATE TABLE mc_journal (
  position bigint NOT NULL PRIMARY KEY,
  kind varchar(60) NOT NULL,
  record_kind varchar(40) COLLATE "C" NOT NULL,
  record_id varchar(200) COLLATE "C" NOT NULL,
  subject varchar(2048) NOT NULL,
  at_micros bigint NOT NULL,
  commitment bytea,
  previous bytea NOT NULL,
  hash bytea NOT NULL
);

CREATE UNIQUE INDEX mc_journal_record ON mc_journal (record_kind, record_id, position);

-- One row, which a transaction locks before it links entries.
CREATE TABLE mc_journal_head (
  singleton smallint NOT NULL PRIMARY KEY CHECK (singleton = 1),
  position bigint NOT NULL,
  hash bytea NOT NULL
);

INSERT INTO mc_journal_head (singleton, position, hash)
VALUES (1, 0, decode('962f101bd2ffc95f72784deadc95045c31954e173a763c707512e985d05225a2', 'hex'));
