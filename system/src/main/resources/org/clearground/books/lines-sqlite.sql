-- One line for each current record of whatever type, by which lists find it; the id is that of its own table.
CREATE TABLE record_line (
  id INTEGER NOT NULL PRIMARY KEY,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day TEXT NOT NULL,
  place TEXT,
  words TEXT NOT NULL
);
CREATE UNIQUE INDEX record_line_by_number ON record_line (type, number);
CREATE INDEX record_line_by_day ON record_line (type, day);

-- The words of the lines, each with the lines it stands in. Words come folded to lower case without accents; letters of
-- other scripts are letters here, and so are the signs by which codes are told from words.
CREATE VIRTUAL TABLE record_words USING fts5(words, content = 'record_line', content_rowid = 'id', detail = none,
  columnsize = 0, tokenize = 'ascii tokenchars ''=_''');
CREATE TRIGGER record_line_added AFTER INSERT ON record_line
  BEGIN INSERT INTO record_words (rowid, words) VALUES (NEW.id, NEW.words); END;
CREATE TRIGGER record_line_removed AFTER DELETE ON record_line
  BEGIN INSERT INTO record_words (record_words, rowid, words) VALUES ('delete', OLD.id, OLD.words); END;
