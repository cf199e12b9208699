-- The ledger's own tables. Rows are only ever added; the triggers say so to every program that opens the file, with
-- built-in functions only and whatever its recursive_triggers is: each BEFORE INSERT trigger looks before a conflict
-- clause (OR REPLACE, OR IGNORE, ON CONFLICT DO UPDATE) gets its turn.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE entry (
  seq INTEGER NOT NULL PRIMARY KEY,
  booking INTEGER NOT NULL,
  booked_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  type TEXT NOT NULL,
  record TEXT NOT NULL,
  number TEXT NOT NULL,
  version INTEGER NOT NULL,
  value_from TEXT NOT NULL,
  value_to TEXT NOT NULL,
  known_since TEXT,
  written_by TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  source TEXT NOT NULL,
  hash BLOB NOT NULL,
  key_id TEXT,
  body TEXT NOT NULL,
  effects TEXT NOT NULL,
  geometry BLOB,
  sealed BLOB
);
CREATE INDEX entry_by_record ON entry (record);
CREATE INDEX entry_by_number ON entry (number);
CREATE INDEX entry_by_type ON entry (type);
CREATE INDEX entry_by_hash ON entry (hash);

CREATE TABLE account (
  id INTEGER NOT NULL PRIMARY KEY,
  measure TEXT NOT NULL,
  name TEXT NOT NULL
);
CREATE INDEX account_by_name ON account (measure, name);

CREATE TABLE dims (
  id INTEGER NOT NULL PRIMARY KEY,
  text TEXT NOT NULL
);
CREATE INDEX dims_by_text ON dims (text);

-- Postings come before their entry, which then seals them: the reference is checked when the transaction ends.
CREATE TABLE posting (
  seq INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES account (id),
  day INTEGER NOT NULL,
  dims INTEGER NOT NULL REFERENCES dims (id),
  amount INTEGER NOT NULL,
  PRIMARY KEY (seq, line)
) WITHOUT ROWID;
CREATE INDEX posting_by_account ON posting (account, day, dims, amount);

-- What is counted once, set (1) and taken back (-1); like postings, before their entry.
CREATE TABLE mark (
  seq INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  day INTEGER NOT NULL,
  sign INTEGER NOT NULL,
  PRIMARY KEY (seq, line)
) WITHOUT ROWID;
CREATE INDEX mark_by_day ON mark (name, day, value);
CREATE INDEX mark_by_value ON mark (name, value, day, sign);

-- Sums up to and including an entry, by month of value date (year * 12 + month - 1) and, under the year below zero
-- (-2025), by year. The sums come first, the checkpoint seals them.
CREATE TABLE checkpoint (
  seq INTEGER NOT NULL PRIMARY KEY REFERENCES entry (seq),
  lines INTEGER NOT NULL
);
CREATE TABLE checkpoint_sum (
  seq INTEGER NOT NULL REFERENCES checkpoint (seq) DEFERRABLE INITIALLY DEFERRED,
  account INTEGER NOT NULL,
  month INTEGER NOT NULL,
  dims INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (seq, account, month, dims)
) WITHOUT ROWID;

-- How many values of a name stand in a month and stood last in the month `before`, 0 when in none: the different values
-- in the months m to n are those of the months m to n whose month before is before m.
CREATE TABLE checkpoint_mark (
  seq INTEGER NOT NULL REFERENCES checkpoint (seq) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  month INTEGER NOT NULL,
  before INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (seq, name, month, before)
) WITHOUT ROWID;

CREATE TRIGGER meta_only_grows BEFORE INSERT ON meta
WHEN EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'meta only grows: this key is set already'); END;

CREATE TRIGGER entry_only_grows BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
  OR NEW.booked_at < (SELECT booked_at FROM entry WHERE seq = NEW.seq - 1)
  OR NOT (NEW.booking = NEW.seq OR NEW.booking IS (SELECT booking FROM entry WHERE seq = NEW.seq - 1))
BEGIN SELECT RAISE(ABORT, 'entries are only appended: the next number, not booked before the last one'); END;

CREATE TRIGGER account_only_grows BEFORE INSERT ON account
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM account)
  OR EXISTS (SELECT 1 FROM account WHERE measure = NEW.measure AND name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'accounts are only appended: the next number, a new name'); END;

CREATE TRIGGER dims_only_grow BEFORE INSERT ON dims
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM dims)
  OR EXISTS (SELECT 1 FROM dims WHERE text = NEW.text)
BEGIN SELECT RAISE(ABORT, 'dimensions are only appended: the next number, a new text'); END;

CREATE TRIGGER posting_only_grows BEFORE INSERT ON posting
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
  OR NEW.line IS NOT (SELECT coalesce(max(line), 0) + 1 FROM posting WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'postings are only appended: the next lines of the next entry'); END;

CREATE TRIGGER mark_only_grows BEFORE INSERT ON mark
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
  OR NEW.line IS NOT (SELECT coalesce(max(line), 0) + 1 FROM mark WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'marks are only appended: the next lines of the next entry'); END;

CREATE TRIGGER checkpoint_only_grows BEFORE INSERT ON checkpoint
WHEN NEW.seq <= (SELECT coalesce(max(seq), 0) FROM checkpoint)
BEGIN SELECT RAISE(ABORT, 'checkpoints are only appended'); END;

CREATE TRIGGER checkpoint_sum_only_grows BEFORE INSERT ON checkpoint_sum
WHEN NEW.seq <= (SELECT coalesce(max(seq), 0) FROM checkpoint)
  OR EXISTS (SELECT 1 FROM checkpoint_sum
             WHERE seq = NEW.seq AND account = NEW.account AND month = NEW.month AND dims = NEW.dims)
BEGIN SELECT RAISE(ABORT, 'sums of a checkpoint are only appended before it is sealed'); END;

CREATE TRIGGER checkpoint_mark_only_grows BEFORE INSERT ON checkpoint_mark
WHEN NEW.seq <= (SELECT coalesce(max(seq), 0) FROM checkpoint)
  OR EXISTS (SELECT 1 FROM checkpoint_mark
             WHERE seq = NEW.seq AND name = NEW.name AND month = NEW.month AND before = NEW.before)
BEGIN SELECT RAISE(ABORT, 'marks of a checkpoint are only appended before it is sealed'); END;

CREATE TRIGGER meta_keeps BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta is never changed'); END;
CREATE TRIGGER meta_stays BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta is never deleted'); END;
CREATE TRIGGER entry_keeps BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER account_keeps BEFORE UPDATE ON account BEGIN SELECT RAISE(ABORT, 'accounts are never changed'); END;
CREATE TRIGGER account_stays BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'accounts are never deleted'); END;
CREATE TRIGGER dims_keep BEFORE UPDATE ON dims BEGIN SELECT RAISE(ABORT, 'dimensions are never changed'); END;
CREATE TRIGGER dims_stay BEFORE DELETE ON dims BEGIN SELECT RAISE(ABORT, 'dimensions are never deleted'); END;
CREATE TRIGGER posting_keeps BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'postings are never changed'); END;
CREATE TRIGGER posting_stays BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'postings are never deleted'); END;
CREATE TRIGGER mark_keeps BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'marks are never changed'); END;
CREATE TRIGGER mark_stays BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'marks are never deleted'); END;
CREATE TRIGGER checkpoint_mark_keeps BEFORE UPDATE ON checkpoint_mark
BEGIN SELECT RAISE(ABORT, 'marks of a checkpoint are never changed'); END;
CREATE TRIGGER checkpoint_mark_stays BEFORE DELETE ON checkpoint_mark
BEGIN SELECT RAISE(ABORT, 'marks of a checkpoint are never deleted'); END;
CREATE TRIGGER checkpoint_keeps BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END;
CREATE TRIGGER checkpoint_sum_keeps BEFORE UPDATE ON checkpoint_sum
BEGIN SELECT RAISE(ABORT, 'sums of a checkpoint are never changed'); END;
CREATE TRIGGER checkpoint_sum_stays BEFORE DELETE ON checkpoint_sum
BEGIN SELECT RAISE(ABORT, 'sums of a checkpoint are never deleted'); END;
