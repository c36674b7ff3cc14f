-- Times are microseconds since 1970 in UTC. Every key and index of the leads begins with the account.
-- A migration writes its own row, so that whoever runs these files leaves the same history; Leadwright's own runner adds
-- checksum and time. "floor" is the oldest schema version whose library may still run on this one.
CREATE TABLE leadwright_schema (
    version     INTEGER NOT NULL PRIMARY KEY,
    description TEXT    NOT NULL,
    floor       INTEGER NOT NULL,
    checksum    TEXT,
    applied_at  INTEGER
) STRICT;

CREATE TABLE leadwright_setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE lead (
    account           TEXT    NOT NULL,
    id                TEXT    NOT NULL,
    version           INTEGER NOT NULL CHECK (version >= 1),
    first_name        TEXT,
    last_name         TEXT,
    email             TEXT,
    linkedin_url      TEXT,
    company           TEXT,
    title             TEXT,
    phone             TEXT,
    location          TEXT,
    notes             TEXT,
    status            TEXT    NOT NULL CHECK (status IN ('new', 'contacted', 'replied', 'converted', 'cold')),
    source            TEXT    NOT NULL CHECK (source IN ('linkedin', 'website', 'referral', 'import', 'api')),
    tags              TEXT    NOT NULL,
    custom_fields     TEXT    NOT NULL,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    last_contacted_at INTEGER,
    -- what follows is computed from the above, by the foldings that the setting folding.version names
    email_key         TEXT,
    linkedin_key      TEXT,
    first_name_sort   TEXT,
    last_name_sort    TEXT,
    company_sort      TEXT,
    company_exact     TEXT,
    title_search      TEXT,
    search_text       TEXT    NOT NULL,
    PRIMARY KEY (account, id)
) STRICT;

CREATE UNIQUE INDEX lead_email_key ON lead (account, email_key);
CREATE UNIQUE INDEX lead_linkedin_key ON lead (account, linkedin_key);

-- the id behind each sort key is the order among equals: with it a page needs no sorting
CREATE INDEX lead_created_at ON lead (account, created_at, id);
CREATE INDEX lead_updated_at ON lead (account, updated_at, id);
CREATE INDEX lead_last_contacted_at ON lead (account, last_contacted_at, id);
CREATE INDEX lead_first_name_sort ON lead (account, first_name_sort, id);
CREATE INDEX lead_last_name_sort ON lead (account, last_name_sort, id);
CREATE INDEX lead_company_sort ON lead (account, company_sort, id);

-- the leads of a company, newest first
CREATE INDEX lead_company_exact ON lead (account, company_exact, created_at, id);

-- copies of lead.tags and lead.custom_fields, to find leads by
CREATE TABLE lead_tag (
    account TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    tag     TEXT NOT NULL,
    PRIMARY KEY (account, lead_id, tag),
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX lead_tag_by_tag ON lead_tag (account, tag, lead_id);

CREATE TABLE lead_custom_field (
    account TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    name    TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (account, lead_id, name, text),
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX lead_custom_field_by_text ON lead_custom_field (account, name, text, lead_id);

-- of all accounts: a key is looked up before its account is known
CREATE TABLE api_key (
    id          TEXT NOT NULL PRIMARY KEY,
    hash        TEXT NOT NULL,
    account     TEXT NOT NULL,
    permissions TEXT NOT NULL
) STRICT;

INSERT INTO leadwright_schema (version, description, floor) VALUES (1, 'lead book', 1);
