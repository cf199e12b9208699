-- One line for each current record of whatever type, by which lists find it; the id is that of its own table.
CREATE TABLE record_line (
  id bigint NOT NULL PRIMARY KEY,
  type text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  day text COLLATE "C" NOT NULL,
  place text COLLATE "C",
  words text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX record_line_by_number ON record_line (type, number);
CREATE INDEX record_line_by_day ON record_line (type, day);
CREATE INDEX record_line_by_type ON record_line (type, id);
CREATE INDEX record_line_by_words ON record_line USING gin (array_to_tsvector(string_to_array(words, ' ')));
