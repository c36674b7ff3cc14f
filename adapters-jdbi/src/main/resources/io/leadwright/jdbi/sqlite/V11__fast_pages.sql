-- What makes a million leads quick to page, to count and to search. All of it is kept by triggers: whoever writes keeps it,
-- an older library too.

-- Complete orders, with status and source beside them: a page is read, and skipped to, without looking at a lead.
DROP INDEX lead_created_at;
DROP INDEX lead_updated_at;
DROP INDEX lead_last_contacted_at;
DROP INDEX lead_first_name_sort;
DROP INDEX lead_last_name_sort;
DROP INDEX lead_company_sort;
CREATE INDEX lead_created_at ON lead (account, created_at, id, status, source);
CREATE INDEX lead_updated_at ON lead (account, updated_at, id, status, source);
CREATE INDEX lead_last_contacted_at ON lead (account, last_contacted_at, id, status, source);
CREATE INDEX lead_first_name_sort ON lead (account, first_name_sort, id, status, source);
CREATE INDEX lead_last_name_sort ON lead (account, last_name_sort, id, status, source);
CREATE INDEX lead_company_sort ON lead (account, company_sort, id, status, source);

-- the leads of one status and source, by time
CREATE INDEX lead_kind_created_at ON lead (account, status, source, created_at, id, last_contacted_at);
CREATE INDEX lead_kind_last_contacted_at ON lead (account, status, source, last_contacted_at, id, created_at);

-- How many leads there are of each kind.
CREATE TABLE lead_count (
    account TEXT    NOT NULL,
    status  TEXT    NOT NULL,
    source  TEXT    NOT NULL,
    leads   INTEGER NOT NULL,
    PRIMARY KEY (account, status, source)
) STRICT, WITHOUT ROWID;

-- An account as the search index knows it. Its number is never another account's, also when it is forgotten; its version
-- goes up with each write after which a search could answer something else.
CREATE TABLE search_account (
    number   INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account  TEXT    NOT NULL UNIQUE,
    last_seq INTEGER NOT NULL,
    version  INTEGER NOT NULL
) STRICT;

-- The lead's row in the search index, which unlike its rowid here lasts through VACUUM: from number * 2^40 of its account on.
ALTER TABLE lead ADD COLUMN seq INTEGER;

INSERT INTO search_account (account, last_seq, version) SELECT account, count(*), 1 FROM lead GROUP BY account;
UPDATE lead SET seq = numbered.seq
FROM (SELECT l.rowid AS place, (a.number << 40) + row_number() OVER (PARTITION BY l.account ORDER BY l.rowid) AS seq
      FROM lead l JOIN search_account a ON a.account = l.account) numbered
WHERE lead.rowid = numbered.place;
CREATE UNIQUE INDEX lead_seq ON lead (seq);

INSERT INTO lead_count (account, status, source, leads)
SELECT account, status, source, count(*) FROM lead GROUP BY account, status, source;

-- Three characters in a row of what is searched; status and source as three characters that no folded text has. No copy of
-- the texts. What is taken out is only marked so until the index is merged: to overwrite it at once would make each change of a text
-- five times as slow. Whoever deletes for good merges it. The title stands at the end of search_text.
CREATE VIRTUAL TABLE lead_text USING fts5 (
    head_part, title_part, status_mark, source_mark,
    content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1');

-- The same for words of two characters: each pair of characters as a number.
CREATE VIRTUAL TABLE lead_pair USING fts5 (
    pairs, status_mark, source_mark, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

-- What both have of a lead.
CREATE VIEW lead_indexed AS
SELECT seq,
    substr(search_text, 1, length(search_text) - coalesce(length(title_search), 0)) AS head_part,
    title_search AS title_part,
    printf('S%02d', instr('new contacted replied converted cold', status)) AS status_mark,
    printf('O%02d', instr('linkedin website referral import api', source)) AS source_mark,
    (WITH RECURSIVE place (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < length(search_text) - 1)
     SELECT group_concat(hex(substr(search_text, n, 2)), ' ') FROM place) AS pairs
FROM lead;

INSERT INTO lead_text (rowid, head_part, title_part, status_mark, source_mark)
SELECT seq, head_part, title_part, status_mark, source_mark FROM lead_indexed ORDER BY seq;
INSERT INTO lead_pair (rowid, pairs, status_mark, source_mark)
SELECT seq, pairs, status_mark, source_mark FROM lead_indexed ORDER BY seq;

-- Leads that are in no index yet. For a thousand at once putting them in takes half as long as one by one: whoever writes does
-- it in the end, for all. An older library leaves it to the next writer; until then searches go without the indexes.
CREATE TABLE search_pending (seq INTEGER NOT NULL PRIMARY KEY) STRICT;

CREATE TRIGGER lead_added AFTER INSERT ON lead
BEGIN
    INSERT INTO search_account (account, last_seq, version) VALUES (new.account, 1, 1)
    ON CONFLICT (account) DO UPDATE SET last_seq = last_seq + 1, version = version + 1;
    UPDATE lead SET seq = (SELECT (number << 40) + last_seq FROM search_account WHERE account = new.account)
    WHERE rowid = new.rowid;
    INSERT INTO search_pending (seq) SELECT seq FROM lead WHERE rowid = new.rowid;
    INSERT INTO lead_count (account, status, source, leads) VALUES (new.account, new.status, new.source, 1)
    ON CONFLICT (account, status, source) DO UPDATE SET leads = leads + 1;
END;

CREATE TRIGGER lead_deleted BEFORE DELETE ON lead
BEGIN
    INSERT INTO lead_text (lead_text, rowid, head_part, title_part, status_mark, source_mark)
    SELECT 'delete', seq, head_part, title_part, status_mark, source_mark FROM lead_indexed
    WHERE seq = old.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = old.seq);
    INSERT INTO lead_pair (lead_pair, rowid, pairs, status_mark, source_mark)
    SELECT 'delete', seq, pairs, status_mark, source_mark FROM lead_indexed
    WHERE seq = old.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = old.seq);
    DELETE FROM search_pending WHERE seq = old.seq;
    UPDATE lead_count SET leads = leads - 1
    WHERE account = old.account AND status = old.status AND source = old.source;
    UPDATE search_account SET version = version + 1 WHERE account = old.account;
END;

CREATE TRIGGER lead_text_changing BEFORE UPDATE OF search_text, title_search ON lead
WHEN old.search_text <> new.search_text OR old.title_search IS NOT new.title_search
BEGIN
    INSERT INTO lead_text (lead_text, rowid, head_part, title_part, status_mark, source_mark)
    SELECT 'delete', seq, head_part, title_part, status_mark, source_mark FROM lead_indexed
    WHERE seq = old.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = old.seq);
    INSERT INTO lead_pair (lead_pair, rowid, pairs, status_mark, source_mark)
    SELECT 'delete', seq, pairs, status_mark, source_mark FROM lead_indexed
    WHERE seq = old.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = old.seq);
    INSERT INTO search_pending (seq) VALUES (old.seq) ON CONFLICT DO NOTHING;
    UPDATE search_account SET version = version + 1 WHERE account = old.account;
END;

-- The columns of an index are taken out and put in by themselves: a new status alone leaves the texts alone.
CREATE TRIGGER lead_kind_changing BEFORE UPDATE OF status, source ON lead
WHEN (old.status <> new.status OR old.source <> new.source)
    AND old.search_text = new.search_text AND old.title_search IS new.title_search
BEGIN
    INSERT INTO lead_text (lead_text, rowid, status_mark, source_mark)
    SELECT 'delete', seq, status_mark, source_mark FROM lead_indexed
    WHERE seq = old.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = old.seq);
    INSERT INTO lead_pair (lead_pair, rowid, status_mark, source_mark)
    SELECT 'delete', seq, status_mark, source_mark FROM lead_indexed
    WHERE seq = old.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = old.seq);
END;

CREATE TRIGGER lead_kind_changed AFTER UPDATE OF status, source ON lead
WHEN (old.status <> new.status OR old.source <> new.source)
    AND old.search_text = new.search_text AND old.title_search IS new.title_search
BEGIN
    INSERT INTO lead_text (rowid, status_mark, source_mark)
    SELECT seq, status_mark, source_mark FROM lead_indexed
    WHERE seq = new.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = new.seq);
    INSERT INTO lead_pair (rowid, status_mark, source_mark)
    SELECT seq, status_mark, source_mark FROM lead_indexed
    WHERE seq = new.seq AND NOT EXISTS (SELECT 1 FROM search_pending WHERE seq = new.seq);
END;

CREATE TRIGGER lead_kind_counted AFTER UPDATE OF status, source ON lead
WHEN old.status <> new.status OR old.source <> new.source
BEGIN
    UPDATE lead_count SET leads = leads - 1
    WHERE account = old.account AND status = old.status AND source = old.source;
    INSERT INTO lead_count (account, status, source, leads) VALUES (new.account, new.status, new.source, 1)
    ON CONFLICT (account, status, source) DO UPDATE SET leads = leads + 1;
    UPDATE search_account SET version = version + 1 WHERE account = new.account;
END;

-- A search for a part of a company's name looks at the name itself, which may change while the texts together stay the same.
CREATE TRIGGER lead_company_changed AFTER UPDATE OF company_sort ON lead
WHEN old.company_sort IS NOT new.company_sort
BEGIN
    UPDATE search_account SET version = version + 1 WHERE account = new.account;
END;

INSERT INTO leadwright_schema (version, description, floor) VALUES (11, 'fast pages', 2);
