-- The guards of the tables with many rows look at all rows of a statement at once, instead of at each row when it comes
-- and at each reference of each row. They refuse what was refused before:
--
-- - A key that is checked when the statement ends can be no arbiter, so that PostgreSQL itself refuses every ON CONFLICT
--   before a row is left away in silence. While a replica is written this check does not run; the triggers, which do,
--   count the rows.
-- - Accounts and dimensions are numbered from 1 without a gap and never deleted: what lies between exists.
-- - Entries are, too, and so are the lines of an entry: where line 1 has its entry when the transaction ends, all have.

ALTER TABLE posting
  DROP CONSTRAINT posting_seq_fkey,
  DROP CONSTRAINT posting_account_fkey,
  DROP CONSTRAINT posting_dims_fkey,
  DROP CONSTRAINT posting_pkey,
  ADD CONSTRAINT posting_pkey PRIMARY KEY (seq, line) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE mark
  DROP CONSTRAINT mark_seq_fkey,
  DROP CONSTRAINT mark_pkey,
  ADD CONSTRAINT mark_pkey PRIMARY KEY (seq, line) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE checkpoint_sum
  DROP CONSTRAINT checkpoint_sum_pkey,
  ADD CONSTRAINT checkpoint_sum_pkey PRIMARY KEY (seq, account, month, dims) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE checkpoint_mark
  DROP CONSTRAINT checkpoint_mark_pkey,
  ADD CONSTRAINT checkpoint_mark_pkey PRIMARY KEY (seq, name, month, before) DEFERRABLE INITIALLY IMMEDIATE;

DROP TRIGGER posting_only_grows ON posting;
CREATE OR REPLACE FUNCTION posting_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bad bigint;
BEGIN
  -- Lines 1 to n, each once: the new ones without a gap, and no more of the entry's than the last says.
  SELECT count(*) INTO bad FROM (
      SELECT f.seq, count(*) AS rows, count(DISTINCT f.line) AS lines, min(f.line) AS first, max(f.line) AS last,
        min(f.account) AS least_account, max(f.account) AS account, min(f.dims) AS least_dims, max(f.dims) AS dims
      FROM fresh f GROUP BY f.seq) e
    WHERE e.seq <= (SELECT coalesce(max(s.seq), 0) FROM ${flyway:defaultSchema}.entry s)
      OR e.rows <> e.lines OR e.rows <> e.last - e.first + 1
      OR e.last <> (SELECT count(*) FROM ${flyway:defaultSchema}.posting p WHERE p.seq = e.seq)
      OR e.least_account < 1 OR e.account > (SELECT coalesce(max(a.id), 0) FROM ${flyway:defaultSchema}.account a)
      OR e.least_dims < 1 OR e.dims > (SELECT coalesce(max(d.id), 0) FROM ${flyway:defaultSchema}.dims d);
  IF bad > 0 THEN
    RAISE EXCEPTION 'postings are only appended: the next lines of the next entry, with accounts and dimensions that exist'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_only_grows AFTER INSERT ON posting REFERENCING NEW TABLE AS fresh
  EXECUTE FUNCTION posting_only_grows();
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_only_grows;

DROP TRIGGER mark_only_grows ON mark;
CREATE OR REPLACE FUNCTION mark_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  bad bigint;
BEGIN
  SELECT count(*) INTO bad FROM (
      SELECT f.seq, count(*) AS rows, count(DISTINCT f.line) AS lines, min(f.line) AS first, max(f.line) AS last
      FROM fresh f GROUP BY f.seq) e
    WHERE e.seq <= (SELECT coalesce(max(s.seq), 0) FROM ${flyway:defaultSchema}.entry s)
      OR e.rows <> e.lines OR e.rows <> e.last - e.first + 1
      OR e.last <> (SELECT count(*) FROM ${flyway:defaultSchema}.mark m WHERE m.seq = e.seq);
  IF bad > 0 THEN
    RAISE EXCEPTION 'marks are only appended: the next lines of the next entry' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mark_only_grows AFTER INSERT ON mark REFERENCING NEW TABLE AS fresh EXECUTE FUNCTION mark_only_grows();
ALTER TABLE mark ENABLE ALWAYS TRIGGER mark_only_grows;

CREATE FUNCTION line_has_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ${flyway:defaultSchema}.entry e WHERE e.seq = NEW.seq) THEN
    RAISE EXCEPTION '% of entry %, which does not exist', TG_TABLE_NAME, NEW.seq USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER posting_has_entry AFTER INSERT ON posting DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.line = 1) EXECUTE FUNCTION line_has_entry();
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_has_entry;
CREATE CONSTRAINT TRIGGER mark_has_entry AFTER INSERT ON mark DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.line = 1) EXECUTE FUNCTION line_has_entry();
ALTER TABLE mark ENABLE ALWAYS TRIGGER mark_has_entry;

DROP TRIGGER checkpoint_sum_only_grows ON checkpoint_sum;
CREATE OR REPLACE FUNCTION checkpoint_sum_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sealed CONSTANT bigint := (SELECT coalesce(max(c.seq), 0) FROM ${flyway:defaultSchema}.checkpoint c);
BEGIN
  IF (SELECT min(f.seq) FROM fresh f) <= sealed
    OR (SELECT count(*) FROM ${flyway:defaultSchema}.checkpoint_sum s WHERE s.seq > sealed)
      <> (SELECT count(*) FROM (SELECT DISTINCT s.seq, s.account, s.month, s.dims
          FROM ${flyway:defaultSchema}.checkpoint_sum s WHERE s.seq > sealed) once) THEN
    RAISE EXCEPTION 'sums of a checkpoint are only appended before it is sealed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER checkpoint_sum_only_grows AFTER INSERT ON checkpoint_sum REFERENCING NEW TABLE AS fresh
  EXECUTE FUNCTION checkpoint_sum_only_grows();
ALTER TABLE checkpoint_sum ENABLE ALWAYS TRIGGER checkpoint_sum_only_grows;

DROP TRIGGER checkpoint_mark_only_grows ON checkpoint_mark;
CREATE OR REPLACE FUNCTION checkpoint_mark_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sealed CONSTANT bigint := (SELECT coalesce(max(c.seq), 0) FROM ${flyway:defaultSchema}.checkpoint c);
BEGIN
  IF (SELECT min(f.seq) FROM fresh f) <= sealed
    OR (SELECT count(*) FROM ${flyway:defaultSchema}.checkpoint_mark s WHERE s.seq > sealed)
      <> (SELECT count(*) FROM (SELECT DISTINCT s.seq, s.name, s.month, s.before
          FROM ${flyway:defaultSchema}.checkpoint_mark s WHERE s.seq > sealed) once) THEN
    RAISE EXCEPTION 'marks of a checkpoint are only appended before it is sealed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER checkpoint_mark_only_grows AFTER INSERT ON checkpoint_mark REFERENCING NEW TABLE AS fresh
  EXECUTE FUNCTION checkpoint_mark_only_grows();
ALTER TABLE checkpoint_mark ENABLE ALWAYS TRIGGER checkpoint_mark_only_grows;

-- An entry still comes row by row, before a conflict clause gets its turn: its key on record and version is of some rows
-- only, which cannot be checked later. One question answers all.
CREATE OR REPLACE FUNCTION entry_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  SELECT e.seq, e.booked_at, e.booking INTO last FROM ${flyway:defaultSchema}.entry e ORDER BY e.seq DESC LIMIT 1;
  IF NEW.seq IS DISTINCT FROM coalesce(last.seq, 0) + 1 OR NEW.booked_at < last.booked_at
    OR NOT (NEW.booking = NEW.seq OR NEW.booking IS NOT DISTINCT FROM last.booking) THEN
    RAISE EXCEPTION 'entries are only appended: the next number, not booked before the last one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE meta DISABLE TRIGGER meta_stays;
UPDATE meta SET value = '3' WHERE key = 'schema';
ALTER TABLE meta ENABLE ALWAYS TRIGGER meta_stays;
