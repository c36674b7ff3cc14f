-- The fields of a lead whose values a person wrote, a JSON list of names; null if there is none.
ALTER TABLE lead ADD COLUMN by_person TEXT;

-- What happened to the leads of an account, numbered from 1 without a gap; written with each change, and never changed.
CREATE TABLE lead_change (
    account     TEXT    NOT NULL,
    number      INTEGER NOT NULL CHECK (number >= 1),
    lead_id     TEXT    NOT NULL,
    version     INTEGER NOT NULL CHECK (version >= 1),
    kind        TEXT    NOT NULL CHECK (kind IN ('added', 'changed', 'deleted', 'merged')),
    fields      TEXT,
    status_from TEXT    CHECK (status_from IN ('new', 'contacted', 'replied', 'converted', 'cold')),
    status_to   TEXT    CHECK (status_to IN ('new', 'contacted', 'replied', 'converted', 'cold')),
    merged_into TEXT    CHECK ((merged_into IS NULL) = (kind <> 'merged')),
    author_kind TEXT    NOT NULL CHECK (author_kind IN ('person', 'machine')),
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (account, number)
) STRICT, WITHOUT ROWID;

-- The feed tells of every lead, also of those that were there before it.
INSERT INTO lead_change (account, number, lead_id, version, kind, author_kind, author, at)
SELECT account, row_number() OVER (PARTITION BY account ORDER BY created_at, id), id, version, 'added', 'machine',
    'migration', created_at
FROM lead;

CREATE INDEX lead_change_of_lead ON lead_change (account, lead_id, number);

-- How a lead went into another one, with both as they were, each a JSON object of the columns of its row; and the number
-- of that change.
CREATE TABLE lead_merge (
    account     TEXT    NOT NULL,
    absorbed_id TEXT    NOT NULL,
    number      INTEGER NOT NULL,
    survivor_id TEXT    NOT NULL,
    absorbed    TEXT    NOT NULL,
    survivor    TEXT    NOT NULL,
    author_kind TEXT    NOT NULL CHECK (author_kind IN ('person', 'machine')),
    author      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (account, absorbed_id)
) STRICT;

CREATE INDEX lead_merge_into ON lead_merge (account, survivor_id, number);

-- A library of version 1 would write without a change. One that has the file open already, or is opening it, looks into
-- the settings before each write, and cannot write when they are gone.
ALTER TABLE leadwright_setting RENAME TO leadwright_rule;

INSERT INTO leadwright_schema (version, description, floor) VALUES (2, 'lead changes', 2);
