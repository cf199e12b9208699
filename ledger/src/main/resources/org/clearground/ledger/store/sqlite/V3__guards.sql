-- In a database the guards of postings, marks and checkpoints look at a statement as a whole since this version. A file
-- runs its triggers without asking a server and keeps them as they are; both stores have the same number.
DROP TRIGGER meta_keeps;
UPDATE meta SET value = '3' WHERE key = 'schema';
CREATE TRIGGER meta_keeps BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta is never changed'); END;
