-- Who wants to be left alone, told by keyed hashes of what identifies them; every key begins with the account. Times are
-- microseconds since 1970 in UTC.
CREATE TABLE suppression (
    account TEXT   NOT NULL COLLATE "C",
    mark    TEXT   NOT NULL COLLATE "C",
    key_id  TEXT   NOT NULL COLLATE "C",
    reason  TEXT   NOT NULL COLLATE "C" CHECK (reason IN ('asked', 'erased', 'source')),
    at      BIGINT NOT NULL,
    PRIMARY KEY (account, mark)
);

-- A library of version 1 to 3 works on, but asks sources about those who are on this list: nobody should be put on it before
-- the last of those libraries is gone.
INSERT INTO leadwright_schema (version, description, floor) VALUES (4, 'suppression', 1);
