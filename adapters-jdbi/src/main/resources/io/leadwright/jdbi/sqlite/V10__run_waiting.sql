-- How often the leads of a chunk were put back because no source could answer: until then nobody works on it, and since and until
-- are the same.
ALTER TABLE run_chunk ADD COLUMN tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0);

-- What tells what a run was asked to do from everything else, also when that is forgotten; null of one that was begun before.
ALTER TABLE run ADD COLUMN fingerprint TEXT;

-- A library of version 2 to 9 does no harm to these columns: it takes a chunk that was put back when its time has come, as one that
-- somebody has left, and counts it as unknown if the request of that name is not the same.
INSERT INTO leadwright_schema (version, description, floor) VALUES (10, 'run waiting', 2);
