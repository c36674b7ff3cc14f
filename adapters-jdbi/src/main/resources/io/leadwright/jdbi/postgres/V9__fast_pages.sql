-- What makes a million leads quick to page, to count and to search. All of it is kept by triggers: whoever writes keeps it,
-- an older library too.

-- In the order in which writers take them: whoever writes waits for all of this, and not this for who writes.
LOCK TABLE lead_account, lead IN ACCESS EXCLUSIVE MODE;

-- Complete orders, with status and source beside them: a page is skipped to without looking at a lead. An entry of an index has
-- room for 2,704 bytes: longer texts are in none, and the leads of an account that has such are sorted.
DROP INDEX lead_created_at;
DROP INDEX lead_updated_at;
DROP INDEX lead_last_contacted_at;

-- what before_V9.sql has made, if it has: without those that it broke off
DO '
DECLARE place RECORD;
BEGIN
    FOR place IN SELECT relname, indisvalid FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
        WHERE indrelid = CAST(''lead'' AS regclass) AND relname IN (
            ''lead_created_at_9'', ''lead_updated_at_9'', ''lead_last_contacted_at_9'', ''lead_first_name_sort_9'',
            ''lead_last_name_sort_9'', ''lead_company_sort_9'', ''lead_kind_created_at_9'',
            ''lead_kind_last_contacted_at_9'')
    LOOP
        IF place.indisvalid THEN
            EXECUTE format(''ALTER INDEX %I RENAME TO %I'', place.relname, left(place.relname, -2));
        ELSE
            EXECUTE format(''DROP INDEX %I'', place.relname);
        END IF;
    END LOOP;
END
';
CREATE INDEX IF NOT EXISTS lead_created_at ON lead (account, created_at, id) INCLUDE (status, source);
CREATE INDEX IF NOT EXISTS lead_updated_at ON lead (account, updated_at, id) INCLUDE (status, source);
CREATE INDEX IF NOT EXISTS lead_last_contacted_at ON lead (account, last_contacted_at, id) INCLUDE (status, source);
CREATE INDEX IF NOT EXISTS lead_first_name_sort ON lead (account, first_name_sort, id) INCLUDE (status, source)
    WHERE coalesce(octet_length(first_name_sort), 0) <= 1500;
CREATE INDEX IF NOT EXISTS lead_last_name_sort ON lead (account, last_name_sort, id) INCLUDE (status, source)
    WHERE coalesce(octet_length(last_name_sort), 0) <= 1500;
CREATE INDEX IF NOT EXISTS lead_company_sort ON lead (account, company_sort, id) INCLUDE (status, source)
    WHERE coalesce(octet_length(company_sort), 0) <= 1500;

-- the leads of one status and source, by time
CREATE INDEX IF NOT EXISTS lead_kind_created_at ON lead (account, status, source, created_at, id) INCLUDE (last_contacted_at);
CREATE INDEX IF NOT EXISTS lead_kind_last_contacted_at ON lead (account, status, source, last_contacted_at, id) INCLUDE (created_at);

-- How many leads of each kind there are more since: how many there are is the sum. Rows are only added, so that nobody waits
-- for a number; whoever writes next puts many together.
CREATE TABLE lead_count (
    account TEXT   NOT NULL COLLATE "C",
    status  TEXT   NOT NULL COLLATE "C",
    source  TEXT   NOT NULL COLLATE "C",
    leads   BIGINT NOT NULL
);

INSERT INTO lead_count (account, status, source, leads)
SELECT account, status, source, count(*) FROM lead GROUP BY account, status, source;
CREATE INDEX lead_count_of_account ON lead_count (account);

-- The transaction that was the last to write something that is counted or searched.
ALTER TABLE lead_account ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- Whether there ever was a text that is too long for an index.
ALTER TABLE lead_account ADD COLUMN long_texts BOOLEAN NOT NULL DEFAULT FALSE;
INSERT INTO lead_account (account, long_texts)
SELECT DISTINCT account, TRUE FROM lead
WHERE greatest(octet_length(first_name_sort), octet_length(last_name_sort), octet_length(company_sort)) > 1500
ON CONFLICT (account) DO UPDATE SET long_texts = TRUE;

-- What is searched, without all else: to look through a lead takes many times as long.
CREATE TABLE lead_search (
    account TEXT NOT NULL COLLATE "C",
    id      TEXT NOT NULL COLLATE "C",
    status  TEXT NOT NULL COLLATE "C",
    source  TEXT NOT NULL COLLATE "C",
    text    TEXT NOT NULL COLLATE "C",
    PRIMARY KEY (account, id)
) WITH (fillfactor = 90);

INSERT INTO lead_search (account, id, status, source, text)
SELECT account, id, status, source, search_text FROM lead ORDER BY account, id;

-- Three letters in a row, for all schemas of the database. Where the extension is missing and may not be made, searches look
-- through all texts of an account: whoever makes it later makes this index too.
DO '
DECLARE place TEXT;
BEGIN
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = ''pg_trgm'') THEN
            CREATE EXTENSION pg_trgm SCHEMA public;
        END IF;
        SELECT nspname INTO place FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
        WHERE extname = ''pg_trgm'';
        EXECUTE format(''CREATE INDEX lead_search_text ON lead_search USING gin (text %I.gin_trgm_ops)'', place);
    EXCEPTION
        WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR invalid_schema_name
            OR undefined_object THEN NULL;
    END;
END
';

CREATE FUNCTION lead_account_written(whose TEXT) RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    INSERT INTO lead_account (account, version) VALUES (whose, txid_current())
    ON CONFLICT (account) DO UPDATE SET version = excluded.version WHERE lead_account.version <> excluded.version;
    -- the first write of a transaction puts together what those before have left: nobody else does, the account is locked
    IF FOUND AND (SELECT count(*) FROM (SELECT 1 FROM lead_count WHERE account = whose LIMIT 100) latest) = 100 THEN
        WITH gone AS (DELETE FROM lead_count WHERE account = whose RETURNING status, source, leads)
        INSERT INTO lead_count (account, status, source, leads)
        SELECT whose, status, source, sum(leads) FROM gone GROUP BY status, source HAVING sum(leads) <> 0;
    END IF;
END
';

CREATE FUNCTION lead_added() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    PERFORM lead_account_written(new.account);
    INSERT INTO lead_count (account, status, source, leads) VALUES (new.account, new.status, new.source, 1);
    INSERT INTO lead_search (account, id, status, source, text)
    VALUES (new.account, new.id, new.status, new.source, new.search_text);
    RETURN NULL;
END
';

CREATE FUNCTION lead_deleted() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    PERFORM lead_account_written(old.account);
    INSERT INTO lead_count (account, status, source, leads) VALUES (old.account, old.status, old.source, -1);
    DELETE FROM lead_search WHERE account = old.account AND id = old.id;
    RETURN NULL;
END
';

CREATE FUNCTION lead_changed() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    PERFORM lead_account_written(new.account);
    IF (old.account, old.status, old.source) <> (new.account, new.status, new.source) THEN
        INSERT INTO lead_count (account, status, source, leads)
        VALUES (old.account, old.status, old.source, -1), (new.account, new.status, new.source, 1);
    END IF;
    IF (old.account, old.id, old.status, old.source, old.search_text)
        <> (new.account, new.id, new.status, new.source, new.search_text) THEN
        UPDATE lead_search SET account = new.account, id = new.id, status = new.status, source = new.source,
            text = new.search_text
        WHERE account = old.account AND id = old.id;
    END IF;
    RETURN NULL;
END
';

CREATE FUNCTION lead_long_text() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    INSERT INTO lead_account (account, long_texts) VALUES (new.account, TRUE)
    ON CONFLICT (account) DO UPDATE SET long_texts = TRUE WHERE NOT lead_account.long_texts;
    RETURN NULL;
END
';

CREATE TRIGGER lead_long_text
AFTER INSERT OR UPDATE OF account, first_name_sort, last_name_sort, company_sort ON lead FOR EACH ROW
WHEN (greatest(octet_length(new.first_name_sort), octet_length(new.last_name_sort), octet_length(new.company_sort)) > 1500)
EXECUTE FUNCTION lead_long_text();

CREATE FUNCTION lead_emptied() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    DELETE FROM lead_search;
    DELETE FROM lead_count;
    UPDATE lead_account SET version = txid_current();
    RETURN NULL;
END
';

CREATE TRIGGER lead_emptied AFTER TRUNCATE ON lead FOR EACH STATEMENT EXECUTE FUNCTION lead_emptied();

CREATE TRIGGER lead_added AFTER INSERT ON lead FOR EACH ROW EXECUTE FUNCTION lead_added();

CREATE TRIGGER lead_deleted AFTER DELETE ON lead FOR EACH ROW EXECUTE FUNCTION lead_deleted();

-- A search for a part of a title or of a company's name looks at these, which may change while the texts together stay the same.
CREATE TRIGGER lead_changed
AFTER UPDATE OF account, id, status, source, search_text, title_search, company_sort ON lead FOR EACH ROW
WHEN ((old.account, old.id, old.status, old.source, old.search_text, old.title_search, old.company_sort)
    IS DISTINCT FROM
    (new.account, new.id, new.status, new.source, new.search_text, new.title_search, new.company_sort))
EXECUTE FUNCTION lead_changed();

-- A library of version 1 to 8 does no harm to any of this: what it writes the triggers see.
INSERT INTO leadwright_schema (version, description, floor) VALUES (9, 'fast pages', 1);
