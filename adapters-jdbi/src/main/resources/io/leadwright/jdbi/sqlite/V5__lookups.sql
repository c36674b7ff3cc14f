-- What each account keeps of the people it looked up. Times are microseconds since 1970 in UTC, money millionths of its unit;
-- every key begins with the account.

-- The dossier that each key of a person leads to, which is named by the key the person was first known by.
CREATE TABLE person_key (
    account TEXT NOT NULL,
    key     TEXT NOT NULL,
    file    TEXT NOT NULL,
    PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_key_of_file ON person_key (account, file);

-- Who is looking a person up and until when, and what was handed over: a JSON list of field names.
CREATE TABLE dossier (
    account          TEXT NOT NULL,
    file             TEXT NOT NULL,
    flight_owner     TEXT,
    flight_until     INTEGER CHECK ((flight_until IS NULL) = (flight_owner IS NULL)),
    delivered_at     INTEGER,
    delivered_fields TEXT CHECK ((delivered_fields IS NULL) = (delivered_at IS NULL)),
    PRIMARY KEY (account, file)
) STRICT, WITHOUT ROWID;

-- What a source was asked about a person: a JSON object of field names and times; and what it said: a JSON list of claims. Not
-- without rowid: claims may be long.
CREATE TABLE inquiry (
    account     TEXT    NOT NULL,
    file        TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    outcome     TEXT    NOT NULL CHECK (outcome IN ('asked', 'pending', 'found', 'nothing', 'failed', 'unknown',
        'do_not_process')),
    at          INTEGER NOT NULL,
    until       INTEGER NOT NULL,
    ticket      TEXT    CHECK ((ticket IS NULL) = (outcome <> 'pending')),
    fields      TEXT    NOT NULL,
    cost_micros INTEGER NOT NULL CHECK (cost_micros >= 0),
    cost_unit   TEXT    NOT NULL,
    claims      TEXT    NOT NULL,
    PRIMARY KEY (account, file, source)
) STRICT;

-- What the sources were asked and billed, added up; by day in UTC, the 2nd of January 2024 being 20240102.
CREATE TABLE source_use (
    account TEXT    NOT NULL,
    day     INTEGER NOT NULL,
    source  TEXT    NOT NULL,
    outcome TEXT    NOT NULL CHECK (outcome IN ('asked', 'pending', 'found', 'nothing', 'failed', 'unknown',
        'do_not_process')),
    unit    TEXT    NOT NULL,
    count   INTEGER NOT NULL,
    micros  INTEGER NOT NULL,
    PRIMARY KEY (account, day, source, outcome, unit)
) STRICT, WITHOUT ROWID;

-- A library of version 2 to 4 knows nothing of these tables, and does no harm to them.
INSERT INTO leadwright_schema (version, description, floor) VALUES (5, 'lookups', 2);
