-- Enrichments of whole books. Times are microseconds since 1970 in UTC, credits thousandths, costs a JSON list of amounts in
-- millionths of their unit; every key begins with the account.

-- What a run is to do, which is forgotten when it is over, and how far it has come. What came of its leads is a JSON object of
-- numbers by reason, or by what became of those that were restored.
CREATE TABLE run (
    account       TEXT    NOT NULL,
    id            TEXT    NOT NULL,
    started_at    INTEGER NOT NULL,
    leads         INTEGER NOT NULL,
    cap_credits   INTEGER NOT NULL CHECK (cap_credits >= 0),
    cap_costs     TEXT    NOT NULL,
    request       TEXT,
    state         TEXT    NOT NULL CHECK (state IN ('running', 'paused', 'paused_credits', 'paused_budget', 'cancelled', 'done',
        'undoing', 'undone')),
    behind        TEXT    NOT NULL,
    chunks        INTEGER NOT NULL,
    is_at_end     INTEGER NOT NULL CHECK (is_at_end IN (0, 1)),
    enriched      INTEGER NOT NULL,
    failed        TEXT    NOT NULL,
    restored      TEXT    NOT NULL,
    spent_credits INTEGER NOT NULL CHECK (spent_credits >= 0),
    spent_costs   TEXT    NOT NULL,
    waiting_until INTEGER,
    PRIMARY KEY (account, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX run_by_age ON run (account, started_at, id);
CREATE INDEX run_at_work ON run (account, id) WHERE state IN ('running', 'undoing');

-- What somebody works on: a JSON list of leads.
CREATE TABLE run_chunk (
    account          TEXT    NOT NULL,
    run              TEXT    NOT NULL,
    number           INTEGER NOT NULL,
    leads            TEXT    NOT NULL,
    owner            TEXT    NOT NULL,
    since            INTEGER NOT NULL,
    until            INTEGER NOT NULL,
    reserved_credits INTEGER NOT NULL CHECK (reserved_credits >= 0),
    reserved_costs   TEXT    NOT NULL,
    PRIMARY KEY (account, run, number)
) STRICT, WITHOUT ROWID;

-- A lead that a run has taken: why it was not enriched; and as it was before and after, each a JSON object of the columns of its
-- row, or what became of it when the run was undone.
CREATE TABLE run_lead (
    account      TEXT    NOT NULL,
    run          TEXT    NOT NULL,
    lead_id      TEXT    NOT NULL,
    code         TEXT,
    before_image TEXT,
    after_image  TEXT CHECK ((after_image IS NULL) = (before_image IS NULL)),
    restored     TEXT CHECK (restored IN ('whole', 'changed_since', 'key_taken', 'gone')),
    PRIMARY KEY (account, run, lead_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX run_lead_of_lead ON run_lead (account, lead_id);
CREATE INDEX run_lead_failed ON run_lead (account, run, lead_id) WHERE code IS NOT NULL;
CREATE INDEX run_lead_rewritten ON run_lead (account, run, lead_id) WHERE after_image IS NOT NULL;
CREATE INDEX run_lead_not_whole ON run_lead (account, run, lead_id) WHERE restored <> 'whole';

INSERT INTO leadwright_schema (version, description, floor) VALUES (7, 'runs', 2);
