-- The records that may claim ground, with the number of their first entry, by which they are ordered within a day.
CREATE TABLE ground_record (
  record BLOB PRIMARY KEY,
  first_seq INTEGER NOT NULL
) WITHOUT ROWID;

-- What the current versions claim; the id is first_seq * 2^20 + part. "rank": 0 hazards, 1 releases, 2 re-openings.
CREATE TABLE ground_act (
  id INTEGER PRIMARY KEY,
  record BLOB NOT NULL,
  part INTEGER NOT NULL,
  map TEXT NOT NULL,
  verb TEXT NOT NULL,
  day TEXT NOT NULL,
  rank INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  dims TEXT NOT NULL,
  outline BLOB NOT NULL,
  parents TEXT NOT NULL
);
CREATE UNIQUE INDEX ground_act_record ON ground_act (record, part);
CREATE VIRTUAL TABLE ground_act_box USING rtree (id, west, east, south, north);

-- What the current versions do to the ground: one line a piece, as the newest effects say.
CREATE TABLE ground_piece (
  record BLOB NOT NULL,
  line INTEGER NOT NULL,
  map TEXT NOT NULL,
  part INTEGER NOT NULL,
  verb TEXT NOT NULL,
  day TEXT NOT NULL,
  owner BLOB,
  new_owner BLOB NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  m2 INTEGER NOT NULL,
  from_dims TEXT,
  dims TEXT NOT NULL,
  outline BLOB NOT NULL
);
CREATE UNIQUE INDEX ground_piece_record ON ground_piece (record, line);

-- The map: where the ground of each record in each state lies now. It follows from the acts alone; "last" is the latest
-- act that changed a cell of the owner.
CREATE TABLE IF NOT EXISTS ground_cell (
  id INTEGER PRIMARY KEY,
  owner BLOB NOT NULL,
  map TEXT NOT NULL,
  state TEXT NOT NULL,
  balance INTEGER NOT NULL,
  last_day TEXT NOT NULL,
  last_rank INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  last_part INTEGER NOT NULL,
  shape BLOB NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS ground_cell_key ON ground_cell (owner, map, state);
