-- The ledger's own tables. Rows are only ever added; triggers say so to every program that connects, before a conflict
-- clause gets its turn, and also while a replica is written (ENABLE ALWAYS). Text is ordered by its bytes whatever the
-- database's language is, and JSON is text, since its hash depends on every byte.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis') THEN
    RAISE EXCEPTION 'PostGIS is not in this database: let an administrator run CREATE EXTENSION postgis in it';
  END IF;
END $$;

CREATE TABLE meta (
  key text COLLATE "C" NOT NULL PRIMARY KEY,
  value text COLLATE "C" NOT NULL
);

CREATE TABLE entry (
  seq bigint NOT NULL PRIMARY KEY,
  booking bigint NOT NULL,
  booked_at bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  record text COLLATE "C" NOT NULL,
  number text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  value_from text COLLATE "C" NOT NULL,
  value_to text COLLATE "C" NOT NULL,
  known_since text COLLATE "C",
  written_by text COLLATE "C" NOT NULL,
  approved_by text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  hash bytea NOT NULL,
  key_id text COLLATE "C",
  body text COLLATE "C" NOT NULL,
  effects text COLLATE "C" NOT NULL,
  geometry bytea,
  sealed bytea
);
CREATE UNIQUE INDEX entry_by_version ON entry (record, version) WHERE kind <> 'REDECIDED';
CREATE INDEX entry_by_record ON entry (record, seq);
CREATE INDEX entry_by_number ON entry (number);
CREATE INDEX entry_by_type ON entry (type, seq);
CREATE INDEX entry_by_hash ON entry (hash);

CREATE TABLE account (
  id bigint NOT NULL PRIMARY KEY,
  measure text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX account_by_name ON account (measure, name);

CREATE TABLE dims (
  id bigint NOT NULL PRIMARY KEY,
  text text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX dims_by_text ON dims (text);

-- Postings come before their entry, which then seals them: the reference is checked when the transaction ends.
CREATE TABLE posting (
  seq bigint NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  line bigint NOT NULL,
  account bigint NOT NULL REFERENCES account (id),
  day bigint NOT NULL,
  dims bigint NOT NULL REFERENCES dims (id),
  amount bigint NOT NULL,
  PRIMARY KEY (seq, line)
);
CREATE INDEX posting_by_account ON posting (account, day) INCLUDE (dims, amount, seq);

-- What is counted once, set (1) and taken back (-1); like postings, before their entry.
CREATE TABLE mark (
  seq bigint NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  line bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  day bigint NOT NULL,
  sign bigint NOT NULL,
  PRIMARY KEY (seq, line)
);
CREATE INDEX mark_by_day ON mark (name, day, value);
CREATE INDEX mark_by_value ON mark (name, value, day, sign);

-- Sums up to and including an entry, by month of value date (year * 12 + month - 1) and, under the year below zero
-- (-2025), by year. The sums come first, the checkpoint seals them.
CREATE TABLE checkpoint (
  seq bigint NOT NULL PRIMARY KEY REFERENCES entry (seq),
  lines bigint NOT NULL
);
CREATE TABLE checkpoint_sum (
  seq bigint NOT NULL REFERENCES checkpoint (seq) DEFERRABLE INITIALLY DEFERRED,
  account bigint NOT NULL,
  month bigint NOT NULL,
  dims bigint NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (seq, account, month, dims)
);

-- How many values of a name stand in a month and stood last in the month "before", 0 when in none: the different values
-- in the months m to n are those of the months m to n whose month before is before m.
CREATE TABLE checkpoint_mark (
  seq bigint NOT NULL REFERENCES checkpoint (seq) DEFERRABLE INITIALLY DEFERRED,
  name text COLLATE "C" NOT NULL,
  month bigint NOT NULL,
  before bigint NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (seq, name, month, before)
);

CREATE FUNCTION meta_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ${flyway:defaultSchema}.meta m WHERE m.key = NEW.key) THEN
    RAISE EXCEPTION 'meta only grows: this key is set already' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meta_only_grows BEFORE INSERT ON meta FOR EACH ROW EXECUTE FUNCTION meta_only_grows();
ALTER TABLE meta ENABLE ALWAYS TRIGGER meta_only_grows;

CREATE FUNCTION entry_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT coalesce(max(e.seq), 0) + 1 FROM ${flyway:defaultSchema}.entry e)
    OR NEW.booked_at < (SELECT e.booked_at FROM ${flyway:defaultSchema}.entry e WHERE e.seq = NEW.seq - 1)
    OR NOT (NEW.booking = NEW.seq
      OR NEW.booking IS NOT DISTINCT FROM (SELECT e.booking FROM ${flyway:defaultSchema}.entry e WHERE e.seq = NEW.seq - 1)) THEN
    RAISE EXCEPTION 'entries are only appended: the next number, not booked before the last one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER entry_only_grows BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION entry_only_grows();
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_only_grows;

CREATE FUNCTION account_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id IS DISTINCT FROM (SELECT coalesce(max(a.id), 0) + 1 FROM ${flyway:defaultSchema}.account a)
    OR EXISTS (SELECT FROM ${flyway:defaultSchema}.account a WHERE a.measure = NEW.measure AND a.name = NEW.name) THEN
    RAISE EXCEPTION 'accounts are only appended: the next number, a new name' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER account_only_grows BEFORE INSERT ON account FOR EACH ROW EXECUTE FUNCTION account_only_grows();
ALTER TABLE account ENABLE ALWAYS TRIGGER account_only_grows;

CREATE FUNCTION dims_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id IS DISTINCT FROM (SELECT coalesce(max(d.id), 0) + 1 FROM ${flyway:defaultSchema}.dims d)
    OR EXISTS (SELECT FROM ${flyway:defaultSchema}.dims d WHERE d.text = NEW.text) THEN
    RAISE EXCEPTION 'dimensions are only appended: the next number, a new text' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dims_only_grows BEFORE INSERT ON dims FOR EACH ROW EXECUTE FUNCTION dims_only_grows();
ALTER TABLE dims ENABLE ALWAYS TRIGGER dims_only_grows;

CREATE FUNCTION posting_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT coalesce(max(e.seq), 0) + 1 FROM ${flyway:defaultSchema}.entry e)
    OR NEW.line IS DISTINCT FROM (SELECT coalesce(max(p.line), 0) + 1 FROM ${flyway:defaultSchema}.posting p WHERE p.seq = NEW.seq) THEN
    RAISE EXCEPTION 'postings are only appended: the next lines of the next entry' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER posting_only_grows BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION posting_only_grows();
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_only_grows;

CREATE FUNCTION mark_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq IS DISTINCT FROM (SELECT coalesce(max(e.seq), 0) + 1 FROM ${flyway:defaultSchema}.entry e)
    OR NEW.line IS DISTINCT FROM (SELECT coalesce(max(p.line), 0) + 1 FROM ${flyway:defaultSchema}.mark p WHERE p.seq = NEW.seq) THEN
    RAISE EXCEPTION 'marks are only appended: the next lines of the next entry' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mark_only_grows BEFORE INSERT ON mark FOR EACH ROW EXECUTE FUNCTION mark_only_grows();
ALTER TABLE mark ENABLE ALWAYS TRIGGER mark_only_grows;

CREATE FUNCTION checkpoint_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <= (SELECT coalesce(max(c.seq), 0) FROM ${flyway:defaultSchema}.checkpoint c) THEN
    RAISE EXCEPTION 'checkpoints are only appended' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER checkpoint_only_grows BEFORE INSERT ON checkpoint FOR EACH ROW EXECUTE FUNCTION checkpoint_only_grows();
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_only_grows;

CREATE FUNCTION checkpoint_sum_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <= (SELECT coalesce(max(c.seq), 0) FROM ${flyway:defaultSchema}.checkpoint c)
    OR EXISTS (SELECT FROM ${flyway:defaultSchema}.checkpoint_sum s WHERE s.seq = NEW.seq AND s.account = NEW.account AND s.month = NEW.month AND s.dims = NEW.dims) THEN
    RAISE EXCEPTION 'sums of a checkpoint are only appended before it is sealed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER checkpoint_sum_only_grows BEFORE INSERT ON checkpoint_sum FOR EACH ROW EXECUTE FUNCTION checkpoint_sum_only_grows();
ALTER TABLE checkpoint_sum ENABLE ALWAYS TRIGGER checkpoint_sum_only_grows;

CREATE FUNCTION checkpoint_mark_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <= (SELECT coalesce(max(c.seq), 0) FROM ${flyway:defaultSchema}.checkpoint c)
    OR EXISTS (SELECT FROM ${flyway:defaultSchema}.checkpoint_mark s WHERE s.seq = NEW.seq AND s.name = NEW.name AND s.month = NEW.month AND s.before = NEW.before) THEN
    RAISE EXCEPTION 'marks of a checkpoint are only appended before it is sealed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER checkpoint_mark_only_grows BEFORE INSERT ON checkpoint_mark FOR EACH ROW EXECUTE FUNCTION checkpoint_mark_only_grows();
ALTER TABLE checkpoint_mark ENABLE ALWAYS TRIGGER checkpoint_mark_only_grows;

CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is in % is never changed and never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER meta_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON meta EXECUTE FUNCTION stays();
ALTER TABLE meta ENABLE ALWAYS TRIGGER meta_stays;
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON entry EXECUTE FUNCTION stays();
ALTER TABLE entry ENABLE ALWAYS TRIGGER entry_stays;
CREATE TRIGGER account_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON account EXECUTE FUNCTION stays();
ALTER TABLE account ENABLE ALWAYS TRIGGER account_stays;
CREATE TRIGGER dims_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON dims EXECUTE FUNCTION stays();
ALTER TABLE dims ENABLE ALWAYS TRIGGER dims_stays;
CREATE TRIGGER posting_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON posting EXECUTE FUNCTION stays();
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_stays;
CREATE TRIGGER mark_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON mark EXECUTE FUNCTION stays();
ALTER TABLE mark ENABLE ALWAYS TRIGGER mark_stays;
CREATE TRIGGER checkpoint_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint EXECUTE FUNCTION stays();
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER checkpoint_stays;
CREATE TRIGGER checkpoint_sum_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint_sum EXECUTE FUNCTION stays();
ALTER TABLE checkpoint_sum ENABLE ALWAYS TRIGGER checkpoint_sum_stays;
CREATE TRIGGER checkpoint_mark_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint_mark EXECUTE FUNCTION stays();
ALTER TABLE checkpoint_mark ENABLE ALWAYS TRIGGER checkpoint_mark_stays;

-- An attribute that an authority adds to a record type becomes a column of the type's table. The program's role may not
-- alter tables; this much it may, by this function of the owner's.
CREATE FUNCTION add_attribute(of_table text, of_column text, kind text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  own CONSTANT text[] := ARRAY['meta', 'entry', 'account', 'dims', 'posting', 'mark', 'checkpoint', 'checkpoint_sum',
    'checkpoint_mark', 'schema_history'];
  word text := CASE kind WHEN 'INTEGER' THEN 'bigint' WHEN 'REAL' THEN 'double precision' WHEN 'DATE' THEN 'date'
    WHEN 'TIME' THEN 'timestamp with time zone' WHEN 'TEXT' THEN 'text COLLATE "C"' END;
BEGIN
  IF of_table = ANY (own) OR word IS NULL OR of_column !~ '^[a-z][a-z0-9_]*$' THEN
    RAISE EXCEPTION 'no attribute can be added as %.% of the kind %', of_table, of_column, kind;
  END IF;
  IF NOT EXISTS (SELECT FROM information_schema.columns c WHERE c.table_schema = '${flyway:defaultSchema}'
      AND c.table_name = of_table AND c.column_name = of_column) THEN
    EXECUTE format('ALTER TABLE %I.%I ADD COLUMN %I %s', '${flyway:defaultSchema}', of_table, of_column, word);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION add_attribute FROM PUBLIC;
