-- Counts in their places. To count by rows that are only added, and put together later, leaves a dead row for each lead: until the
-- server vacuums, reading twenty counts takes milliseconds. Who writes an account's leads has its row of lead_account locked, so
-- nobody waits for a count who would not wait anyway; and a row that is changed once in a transaction leaves its page as it was.

-- In the order in which writers take them: whoever writes waits for all of this, and not this for who writes. Who reads does not
-- wait until the counts themselves are changed, and holds nothing then that this would wait for.
LOCK TABLE lead_account, lead IN EXCLUSIVE MODE;

-- How many leads of each kind were created in each span of 2^38 microseconds, about three days: who goes deep into the order of
-- time, or counts a stretch of it, goes through spans instead of leads.
CREATE TABLE lead_span (
    account TEXT   NOT NULL COLLATE "C",
    span    BIGINT NOT NULL,
    status  TEXT   NOT NULL COLLATE "C",
    source  TEXT   NOT NULL COLLATE "C",
    leads   BIGINT NOT NULL,
    PRIMARY KEY (account, span, status, source)
);

INSERT INTO lead_span (account, span, status, source, leads)
SELECT account, created_at >> 38, status, source, count(*) FROM lead GROUP BY account, created_at >> 38, status, source;

-- of a row that was only added, and is not in lead_span yet; NULL of the count of a kind
ALTER TABLE lead_count ADD COLUMN span BIGINT;

-- it has no primary key, and without this a publication of all tables would refuse each change
ALTER TABLE lead_count REPLICA IDENTITY FULL;

-- not truncated: to who began to read before, that would be an empty book
DELETE FROM lead_count;

INSERT INTO lead_count (account, status, source, leads)
SELECT account, status, source, sum(leads) FROM lead_span GROUP BY account, status, source;
CREATE UNIQUE INDEX lead_count_of_kind ON lead_count (account, status, source) WHERE span IS NULL;
CREATE INDEX lead_count_added ON lead_count (account) WHERE span IS NOT NULL;

CREATE FUNCTION lead_count_folded(whose TEXT) RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    WITH gone AS (
        DELETE FROM lead_count WHERE account = whose AND span IS NOT NULL RETURNING span, status, source, leads),
    spans AS (
        INSERT INTO lead_span AS known (account, span, status, source, leads)
        SELECT whose, span, status, source, sum(leads) FROM gone GROUP BY span, status, source
        ON CONFLICT (account, span, status, source) DO UPDATE SET leads = known.leads + excluded.leads)
    INSERT INTO lead_count AS known (account, status, source, leads)
    SELECT whose, status, source, sum(leads) FROM gone GROUP BY status, source
    ON CONFLICT (account, status, source) WHERE span IS NULL DO UPDATE SET leads = known.leads + excluded.leads;
    DELETE FROM lead_span WHERE account = whose AND leads = 0;
END
';

-- An older library that forgets an account deletes its counts, and knows nothing of spans.
CREATE FUNCTION lead_count_deleted() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    DELETE FROM lead_span WHERE account = old.account AND status = old.status AND source = old.source;
    RETURN NULL;
END
';

CREATE TRIGGER lead_count_deleted AFTER DELETE ON lead_count FOR EACH ROW
WHEN (old.span IS NULL) EXECUTE FUNCTION lead_count_deleted();

-- Whether it is the first write of a transaction, which puts together what those before have left: nobody else does, the
-- account is locked. By the index: what is deleted stays in the table until it is vacuumed.
DROP FUNCTION lead_account_written(TEXT);
CREATE FUNCTION lead_account_written(whose TEXT) RETURNS BOOLEAN LANGUAGE plpgsql
SET search_path FROM CURRENT SET enable_seqscan = off SET enable_bitmapscan = off AS '
BEGIN
    INSERT INTO lead_account (account, version) VALUES (whose, txid_current())
    ON CONFLICT (account) DO UPDATE SET version = excluded.version WHERE lead_account.version <> excluded.version;
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;
    IF EXISTS (SELECT 1 FROM lead_count WHERE account = whose AND span IS NOT NULL) THEN
        PERFORM lead_count_folded(whose);
    END IF;
    RETURN TRUE;
END
';

-- In its place what a transaction writes first; what follows is added, since a row that one transaction changes a thousand times
-- is looked through a thousand times.
CREATE FUNCTION lead_counted(in_place BOOLEAN, whose TEXT, its_span BIGINT, its_status TEXT, its_source TEXT, more BIGINT)
RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    IF in_place THEN
        INSERT INTO lead_span AS known (account, span, status, source, leads)
        VALUES (whose, its_span, its_status, its_source, more)
        ON CONFLICT (account, span, status, source) DO UPDATE SET leads = known.leads + excluded.leads;
        IF more < 0 THEN
            -- none is kept that counts nothing: there are not more spans than leads
            DELETE FROM lead_span
            WHERE account = whose AND span = its_span AND status = its_status AND source = its_source AND leads = 0;
        END IF;
        INSERT INTO lead_count AS known (account, status, source, leads) VALUES (whose, its_status, its_source, more)
        ON CONFLICT (account, status, source) WHERE span IS NULL DO UPDATE SET leads = known.leads + excluded.leads;
    ELSE
        INSERT INTO lead_count (account, span, status, source, leads) VALUES (whose, its_span, its_status, its_source, more);
    END IF;
END
';

-- Whether a lead is among many that somebody adds, who says so and will have them counted at once, as they are then.
CREATE FUNCTION lead_awaits_count(whose TEXT, its_id TEXT) RETURNS BOOLEAN LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    RETURN current_setting(''leadwright.adding'', TRUE) IS NOT DISTINCT FROM ''many''
        AND NOT EXISTS (SELECT 1 FROM lead_search WHERE account = whose AND id = its_id);
END
';

-- A lead that is added by a trigger of somebody else on the way is not one of the many.
CREATE OR REPLACE FUNCTION lead_added() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    IF pg_trigger_depth() = 1 AND current_setting(''leadwright.adding'', TRUE) = ''many'' THEN
        RETURN NULL;
    END IF;
    PERFORM lead_counted(
        lead_account_written(new.account), new.account, new.created_at >> 38, new.status, new.source, 1);
    INSERT INTO lead_search (account, id, status, source, text)
    VALUES (new.account, new.id, new.status, new.source, new.search_text);
    RETURN NULL;
END
';

CREATE FUNCTION lead_many_added(whose TEXT, ids JSON) RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    PERFORM lead_account_written(whose);
    WITH added AS (
        SELECT created_at >> 38 AS span, status, source, count(*) AS leads FROM lead
        WHERE account = whose AND id = ANY (ARRAY(SELECT json_array_elements_text(ids)))
        GROUP BY created_at >> 38, status, source),
    spans AS (
        INSERT INTO lead_span AS known (account, span, status, source, leads)
        SELECT whose, span, status, source, leads FROM added
        ON CONFLICT (account, span, status, source) DO UPDATE SET leads = known.leads + excluded.leads)
    INSERT INTO lead_count AS known (account, status, source, leads)
    SELECT whose, status, source, sum(leads) FROM added GROUP BY status, source
    ON CONFLICT (account, status, source) WHERE span IS NULL DO UPDATE SET leads = known.leads + excluded.leads;
    INSERT INTO lead_search (account, id, status, source, text)
    SELECT account, id, status, source, search_text FROM lead
    WHERE account = whose AND id = ANY (ARRAY(SELECT json_array_elements_text(ids)));
    SET LOCAL leadwright.adding TO ''one'';
END
';

CREATE OR REPLACE FUNCTION lead_deleted() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    IF lead_awaits_count(old.account, old.id) THEN
        RETURN NULL;
    END IF;
    PERFORM lead_counted(
        lead_account_written(old.account), old.account, old.created_at >> 38, old.status, old.source, -1);
    DELETE FROM lead_search WHERE account = old.account AND id = old.id;
    RETURN NULL;
END
';

CREATE OR REPLACE FUNCTION lead_changed() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
DECLARE in_place BOOLEAN;
BEGIN
    IF lead_awaits_count(old.account, old.id) THEN
        RETURN NULL;
    END IF;
    in_place := lead_account_written(new.account);
    IF (old.account, old.status, old.source) <> (new.account, new.status, new.source) THEN
        PERFORM lead_counted(in_place, new.account, new.created_at >> 38, new.status, new.source, 1);
        IF old.account <> new.account THEN
            in_place := lead_account_written(old.account);
        END IF;
        PERFORM lead_counted(in_place, old.account, old.created_at >> 38, old.status, old.source, -1);
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

CREATE OR REPLACE FUNCTION lead_emptied() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    DELETE FROM lead_search;
    DELETE FROM lead_count;
    DELETE FROM lead_span;
    UPDATE lead_account SET version = txid_current();
    RETURN NULL;
END
';

-- One of another kind is counted in its new span by lead_changed, which looks at no time.
CREATE FUNCTION lead_span_changed() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
DECLARE in_place BOOLEAN;
BEGIN
    IF NOT lead_awaits_count(new.account, new.id) THEN
        in_place := lead_account_written(new.account);
        PERFORM lead_counted(in_place, new.account, new.created_at >> 38, new.status, new.source, 1);
        PERFORM lead_counted(in_place, new.account, old.created_at >> 38, new.status, new.source, -1);
    END IF;
    RETURN NULL;
END
';

CREATE TRIGGER lead_span_changed AFTER UPDATE OF created_at ON lead FOR EACH ROW
WHEN ((old.created_at >> 38) <> (new.created_at >> 38)
    AND (old.account, old.status, old.source) = (new.account, new.status, new.source))
EXECUTE FUNCTION lead_span_changed();

-- A library of version 1 to 10 does no harm to any of this: what it writes the triggers see.
INSERT INTO leadwright_schema (version, description, floor) VALUES (11, 'lead spans', 1);
