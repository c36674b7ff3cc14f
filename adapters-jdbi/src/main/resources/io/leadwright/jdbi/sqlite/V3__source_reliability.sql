-- How often something was so, of how often it could have been, by month, January 2024 being 202401, and by what is
-- counted; a field, source or peer that there is none of is an empty text.
CREATE TABLE source_count (
    account TEXT    NOT NULL,
    month   INTEGER NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('claim', 'recall', 'false_alarm', 'candidate', 'wrong_pair', 'both_right',
        'same_wrong', 'seemed_one', 'seemed_many')),
    field   TEXT    NOT NULL,
    source  TEXT    NOT NULL,
    peer    TEXT    NOT NULL,
    hits    INTEGER NOT NULL CHECK (hits >= 0),
    trials  INTEGER NOT NULL CHECK (trials >= hits),
    PRIMARY KEY (account, month, kind, field, source, peer)
) STRICT, WITHOUT ROWID;

-- What has been counted, so that nothing is counted twice.
CREATE TABLE source_feedback (
    account TEXT NOT NULL,
    id      TEXT NOT NULL,
    PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;

-- A library of version 2 knows nothing of these tables, and does no harm to them.
INSERT INTO leadwright_schema (version, description, floor) VALUES (3, 'source reliability', 2);
