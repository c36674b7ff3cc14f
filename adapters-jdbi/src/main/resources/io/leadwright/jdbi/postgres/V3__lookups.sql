-- What each account keeps of the people it looked up. Times are microseconds since 1970 in UTC, money millionths of its unit;
-- every key begins with the account.

-- The dossier that each key of a person leads to, which is named by the key the person was first known by. Keys are so short
-- that account, file and source fit into an entry of an index.
CREATE TABLE person_key (
    account TEXT NOT NULL COLLATE "C",
    key     TEXT NOT NULL COLLATE "C",
    file    TEXT NOT NULL COLLATE "C",
    PRIMARY KEY (account, key)
);

CREATE INDEX person_key_of_file ON person_key (account, file);

-- Who is looking a person up and until when, and what was handed over: a JSON list of field names.
CREATE TABLE dossier (
    account          TEXT   NOT NULL COLLATE "C",
    file             TEXT   NOT NULL COLLATE "C",
    flight_owner     TEXT   COLLATE "C",
    flight_until     BIGINT CHECK ((flight_until IS NULL) = (flight_owner IS NULL)),
    delivered_at     BIGINT,
    delivered_fields TEXT   COLLATE "C" CHECK ((delivered_fields IS NULL) = (delivered_at IS NULL)),
    PRIMARY KEY (account, file)
);

-- What a source was asked about a person: a JSON object of field names and times; and what it said: a JSON list of claims.
CREATE TABLE inquiry (
    account     TEXT   NOT NULL COLLATE "C",
    file        TEXT   NOT NULL COLLATE "C",
    source      TEXT   NOT NULL COLLATE "C",
    outcome     TEXT   NOT NULL COLLATE "C" CHECK (outcome IN ('asked', 'pending', 'found', 'nothing', 'failed', 'unknown',
        'do_not_process')),
    at          BIGINT NOT NULL,
    until       BIGINT NOT NULL,
    ticket      TEXT   COLLATE "C" CHECK ((ticket IS NULL) = (outcome <> 'pending')),
    fields      TEXT   NOT NULL COLLATE "C",
    cost_micros BIGINT NOT NULL CHECK (cost_micros >= 0),
    cost_unit   TEXT   NOT NULL COLLATE "C",
    claims      TEXT   NOT NULL COLLATE "C",
    PRIMARY KEY (account, file, source)
);

-- What the sources were asked and billed, added up; by day in UTC, the 2nd of January 2024 being 20240102.
CREATE TABLE source_use (
    account TEXT   NOT NULL COLLATE "C",
    day     BIGINT NOT NULL,
    source  TEXT   NOT NULL COLLATE "C",
    outcome TEXT   NOT NULL COLLATE "C" CHECK (outcome IN ('asked', 'pending', 'found', 'nothing', 'failed', 'unknown',
        'do_not_process')),
    unit    TEXT   NOT NULL COLLATE "C",
    count   BIGINT NOT NULL,
    micros  BIGINT NOT NULL,
    PRIMARY KEY (account, day, source, outcome, unit)
);

-- A library of version 1 or 2 knows nothing of these tables, and does no harm to them.
INSERT INTO leadwright_schema (version, description, floor) VALUES (3, 'lookups', 1);
