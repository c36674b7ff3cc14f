-- Who wants to be left alone, told by keyed hashes of what identifies them; every key begins with the account. Times are
-- microseconds since 1970 in UTC.
CREATE TABLE suppression (
    account TEXT    NOT NULL,
    mark    TEXT    NOT NULL,
    key_id  TEXT    NOT NULL,
    reason  TEXT    NOT NULL CHECK (reason IN ('asked', 'erased', 'source')),
    at      INTEGER NOT NULL,
    PRIMARY KEY (account, mark)
) STRICT, WITHOUT ROWID;

-- A library of version 2 to 5 works on, but asks sources about those who are on this list: nobody should be put on it before
-- the last of those libraries is gone.
INSERT INTO leadwright_schema (version, description, floor) VALUES (6, 'suppression', 2);
