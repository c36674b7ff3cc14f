-- Times are microseconds since 1970 in UTC. Every key and index of the leads begins with the account. Texts are ordered by
-- their bytes, as Java orders their code points.
-- A migration writes its own row, so that whoever runs these files leaves the same history; Leadwright's own runner adds
-- checksum and time. "floor" is the oldest schema version whose library may still run on this one.
CREATE TABLE leadwright_schema (
    version     INTEGER NOT NULL PRIMARY KEY,
    description TEXT    NOT NULL COLLATE "C",
    floor       INTEGER NOT NULL,
    checksum    TEXT    COLLATE "C",
    applied_at  BIGINT
);

-- Whoever writes looks into this first, and so waits for whoever locks it.
CREATE TABLE leadwright_rule (
    name  TEXT NOT NULL COLLATE "C" PRIMARY KEY,
    value TEXT NOT NULL COLLATE "C"
);

-- Whose leads are written, to be locked by whoever writes them.
CREATE TABLE lead_account (
    account TEXT NOT NULL COLLATE "C" PRIMARY KEY
);

CREATE TABLE lead (
    account           TEXT   NOT NULL COLLATE "C",
    id                TEXT   NOT NULL COLLATE "C",
    version           BIGINT NOT NULL CHECK (version >= 1),
    first_name        TEXT   COLLATE "C",
    last_name         TEXT   COLLATE "C",
    email             TEXT   COLLATE "C",
    linkedin_url      TEXT   COLLATE "C",
    company           TEXT   COLLATE "C",
    title             TEXT   COLLATE "C",
    phone             TEXT   COLLATE "C",
    location          TEXT   COLLATE "C",
    notes             TEXT   COLLATE "C",
    status            TEXT   NOT NULL COLLATE "C" CHECK (status IN ('new', 'contacted', 'replied', 'converted', 'cold')),
    source            TEXT   NOT NULL COLLATE "C" CHECK (source IN ('linkedin', 'website', 'referral', 'import', 'api')),
    tags              TEXT   NOT NULL COLLATE "C",
    custom_fields     TEXT   NOT NULL COLLATE "C",
    created_at        BIGINT NOT NULL,
    updated_at        BIGINT NOT NULL,
    last_contacted_at BIGINT,
    -- the fields whose values a person wrote, a JSON list of names; null if there is none
    by_person         TEXT   COLLATE "C",
    -- what follows is computed from the above, by the foldings that the rule folding.version names
    email_key         TEXT   COLLATE "C",
    linkedin_key      TEXT   COLLATE "C",
    first_name_sort   TEXT   COLLATE "C",
    last_name_sort    TEXT   COLLATE "C",
    company_sort      TEXT   COLLATE "C",
    company_exact     TEXT   COLLATE "C",
    title_search      TEXT   COLLATE "C",
    search_text       TEXT   NOT NULL COLLATE "C",
    PRIMARY KEY (account, id)
);

CREATE UNIQUE INDEX lead_email_key ON lead (account, email_key);
CREATE UNIQUE INDEX lead_linkedin_key ON lead (account, linkedin_key);

-- the id behind each sort key is the order among equals: with it a page needs no sorting
CREATE INDEX lead_created_at ON lead (account, created_at, id);
CREATE INDEX lead_updated_at ON lead (account, updated_at, id);
CREATE INDEX lead_last_contacted_at ON lead (account, last_contacted_at, id);

-- The leads of a company. An entry of an index has room for 2,704 bytes: of texts that may be longer, for their beginnings.
-- Statements compare these beside the whole texts.
CREATE INDEX lead_company_exact ON lead (account, left(company_exact, 100), created_at, id);

-- copies of lead.tags and lead.custom_fields, to find leads by
CREATE TABLE lead_tag (
    account TEXT NOT NULL COLLATE "C",
    lead_id TEXT NOT NULL COLLATE "C",
    tag     TEXT NOT NULL COLLATE "C",
    PRIMARY KEY (account, lead_id, tag),
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
);

CREATE INDEX lead_tag_by_tag ON lead_tag (account, tag, lead_id);

CREATE TABLE lead_custom_field (
    account TEXT NOT NULL COLLATE "C",
    lead_id TEXT NOT NULL COLLATE "C",
    name    TEXT NOT NULL COLLATE "C",
    text    TEXT NOT NULL COLLATE "C",
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
);

CREATE INDEX lead_custom_field_of_lead ON lead_custom_field (account, lead_id);
CREATE INDEX lead_custom_field_by_text ON lead_custom_field (account, name, left(text, 100), lead_id);

-- What happened to the leads of an account, numbered from 1 without a gap; written with each change, and never changed.
CREATE TABLE lead_change (
    account     TEXT   NOT NULL COLLATE "C",
    number      BIGINT NOT NULL CHECK (number >= 1),
    lead_id     TEXT   NOT NULL COLLATE "C",
    version     BIGINT NOT NULL CHECK (version >= 1),
    kind        TEXT   NOT NULL COLLATE "C" CHECK (kind IN ('added', 'changed', 'deleted', 'merged')),
    fields      TEXT   COLLATE "C",
    status_from TEXT   COLLATE "C" CHECK (status_from IN ('new', 'contacted', 'replied', 'converted', 'cold')),
    status_to   TEXT   COLLATE "C" CHECK (status_to IN ('new', 'contacted', 'replied', 'converted', 'cold')),
    merged_into TEXT   COLLATE "C" CHECK ((merged_into IS NULL) = (kind <> 'merged')),
    author_kind TEXT   NOT NULL COLLATE "C" CHECK (author_kind IN ('person', 'machine')),
    author      TEXT   NOT NULL COLLATE "C",
    at          BIGINT NOT NULL,
    PRIMARY KEY (account, number)
);

CREATE INDEX lead_change_of_lead ON lead_change (account, lead_id, number);

-- How a lead went into another one, with both as they were, each a JSON object of the columns of its row; and the number
-- of that change.
CREATE TABLE lead_merge (
    account     TEXT   NOT NULL COLLATE "C",
    absorbed_id TEXT   NOT NULL COLLATE "C",
    number      BIGINT NOT NULL,
    survivor_id TEXT   NOT NULL COLLATE "C",
    absorbed    TEXT   NOT NULL COLLATE "C",
    survivor    TEXT   NOT NULL COLLATE "C",
    author_kind TEXT   NOT NULL COLLATE "C" CHECK (author_kind IN ('person', 'machine')),
    author      TEXT   NOT NULL COLLATE "C",
    at          BIGINT NOT NULL,
    PRIMARY KEY (account, absorbed_id)
);

CREATE INDEX lead_merge_into ON lead_merge (account, survivor_id, number);

-- How often something was so, of how often it could have been, by month, January 2024 being 202401, and by what is
-- counted; a field, source or peer that there is none of is an empty text.
CREATE TABLE source_count (
    account TEXT   NOT NULL COLLATE "C",
    month   BIGINT NOT NULL,
    kind    TEXT   NOT NULL COLLATE "C" CHECK (kind IN ('claim', 'recall', 'false_alarm', 'candidate', 'wrong_pair',
        'both_right', 'same_wrong', 'seemed_one', 'seemed_many')),
    field   TEXT   NOT NULL COLLATE "C",
    source  TEXT   NOT NULL COLLATE "C",
    peer    TEXT   NOT NULL COLLATE "C",
    hits    BIGINT NOT NULL CHECK (hits >= 0),
    trials  BIGINT NOT NULL CHECK (trials >= hits),
    PRIMARY KEY (account, month, kind, field, source, peer)
);

-- What has been counted, so that nothing is counted twice.
CREATE TABLE source_feedback (
    account TEXT NOT NULL COLLATE "C",
    id      TEXT NOT NULL COLLATE "C",
    PRIMARY KEY (account, id)
);

-- of all accounts: a key is looked up before its account is known
CREATE TABLE api_key (
    id          TEXT NOT NULL COLLATE "C" PRIMARY KEY,
    hash        TEXT NOT NULL COLLATE "C",
    account     TEXT NOT NULL COLLATE "C",
    permissions TEXT NOT NULL COLLATE "C"
);

-- Nothing is computed yet: whoever writes first says by which foldings.
INSERT INTO leadwright_rule (name, value) VALUES ('folding.version', 'new');

INSERT INTO leadwright_schema (version, description, floor) VALUES (1, 'lead book', 1);
