-- Enrichments of whole books. Times are microseconds since 1970 in UTC, credits thousandths, costs a JSON list of amounts in
-- millionths of their unit; every key begins with the account.

-- What a run is to do, which is forgotten when it is over, and how far it has come. What came of its leads is a JSON object of
-- numbers by reason, or by what became of those that were restored.
CREATE TABLE run (
    account       TEXT   NOT NULL COLLATE "C",
    id            TEXT   NOT NULL COLLATE "C",
    started_at    BIGINT NOT NULL,
    leads         BIGINT NOT NULL,
    cap_credits   BIGINT NOT NULL CHECK (cap_credits >= 0),
    cap_costs     TEXT   NOT NULL COLLATE "C",
    request       TEXT   COLLATE "C",
    state         TEXT   NOT NULL COLLATE "C" CHECK (state IN ('running', 'paused', 'paused_credits', 'paused_budget', 'cancelled', 'done',
        'undoing', 'undone')),
    behind        TEXT   NOT NULL COLLATE "C",
    chunks        BIGINT NOT NULL,
    is_at_end     BIGINT NOT NULL CHECK (is_at_end IN (0, 1)),
    enriched      BIGINT NOT NULL,
    failed        TEXT   NOT NULL COLLATE "C",
    restored      TEXT   NOT NULL COLLATE "C",
    spent_credits BIGINT NOT NULL CHECK (spent_credits >= 0),
    spent_costs   TEXT   NOT NULL COLLATE "C",
    waiting_until BIGINT,
    PRIMARY KEY (account, id)
);

CREATE INDEX run_by_age ON run (account, started_at, id);
CREATE INDEX run_at_work ON run (account, id) WHERE state IN ('running', 'undoing');

-- What somebody works on: a JSON list of leads.
CREATE TABLE run_chunk (
    account          TEXT   NOT NULL COLLATE "C",
    run              TEXT   NOT NULL COLLATE "C",
    number           BIGINT NOT NULL,
    leads            TEXT   NOT NULL COLLATE "C",
    owner            TEXT   NOT NULL COLLATE "C",
    since            BIGINT NOT NULL,
    until            BIGINT NOT NULL,
    reserved_credits BIGINT NOT NULL CHECK (reserved_credits >= 0),
    reserved_costs   TEXT   NOT NULL COLLATE "C",
    PRIMARY KEY (account, run, number)
);

-- A lead that a run has taken: why it was not enriched; and as it was before and after, each a JSON object of the columns of its
-- row, or what became of it when the run was undone.
CREATE TABLE run_lead (
    account      TEXT   NOT NULL COLLATE "C",
    run          TEXT   NOT NULL COLLATE "C",
    lead_id      TEXT   NOT NULL COLLATE "C",
    code         TEXT   COLLATE "C",
    before_image TEXT   COLLATE "C",
    after_image  TEXT   COLLATE "C" CHECK ((after_image IS NULL) = (before_image IS NULL)),
    restored     TEXT   COLLATE "C" CHECK (restored IN ('whole', 'changed_since', 'key_taken', 'gone')),
    PRIMARY KEY (account, run, lead_id)
);

CREATE INDEX run_lead_of_lead ON run_lead (account, lead_id);
CREATE INDEX run_lead_failed ON run_lead (account, run, lead_id) WHERE code IS NOT NULL;
CREATE INDEX run_lead_rewritten ON run_lead (account, run, lead_id) WHERE after_image IS NOT NULL;
CREATE INDEX run_lead_not_whole ON run_lead (account, run, lead_id) WHERE restored <> 'whole';

INSERT INTO leadwright_schema (version, description, floor) VALUES (5, 'runs', 1);
