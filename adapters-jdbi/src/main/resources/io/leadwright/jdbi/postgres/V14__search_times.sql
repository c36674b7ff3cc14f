-- When each lead was created, beside what is searched: what a search finds is then put in the order of time without a look at
-- each of the leads.

-- In the order in which writers take them: whoever writes waits for all of this, and not this for who writes. So does who
-- searches, and holds nothing then that this would wait for.
LOCK TABLE lead_account, lead IN EXCLUSIVE MODE;

ALTER TABLE lead_search ADD COLUMN created_at BIGINT;

-- Row by row, not as a new table: to who began to read before, that would be empty. The index of three letters, if there is one,
-- is made anew, since to change it with each row takes several times as long.
DO '
DECLARE made TEXT;
BEGIN
    SELECT replace(pg_get_indexdef(to_regclass(''lead_search_text'')), '' ON ONLY '', '' ON '') INTO made;
    DROP INDEX IF EXISTS lead_search_text;
    UPDATE lead_search SET created_at = lead.created_at FROM lead
    WHERE lead.account = lead_search.account AND lead.id = lead_search.id;
    IF made IS NOT NULL THEN
        EXECUTE made;
    END IF;
END
';
ALTER TABLE lead_search ALTER COLUMN created_at SET NOT NULL;

CREATE OR REPLACE FUNCTION lead_added() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    IF pg_trigger_depth() = 1 AND current_setting(''leadwright.adding'', TRUE) = ''many'' THEN
        RETURN NULL;
    END IF;
    PERFORM lead_counted(
        lead_account_written(new.account), new.account, new.created_at >> 38, new.status, new.source, 1);
    INSERT INTO lead_search (account, id, status, source, text, created_at)
    VALUES (new.account, new.id, new.status, new.source, new.search_text, new.created_at);
    RETURN NULL;
END
';

CREATE OR REPLACE FUNCTION lead_many_added(whose TEXT, ids JSON) RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS '
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
    INSERT INTO lead_search (account, id, status, source, text, created_at)
    SELECT account, id, status, source, search_text, created_at FROM lead
    WHERE account = whose AND id = ANY (ARRAY(SELECT json_array_elements_text(ids)));
    SET LOCAL leadwright.adding TO ''one'';
END
';

-- What a search has found is remembered in the order of time, until its account is written to.
CREATE FUNCTION lead_time_changed() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS '
BEGIN
    IF NOT lead_awaits_count(new.account, new.id) THEN
        PERFORM lead_account_written(new.account);
        UPDATE lead_search SET created_at = new.created_at WHERE account = new.account AND id = new.id;
    END IF;
    RETURN NULL;
END
';

-- By its name behind lead_changed, which gives the row its new account and id.
CREATE TRIGGER lead_time_changed AFTER UPDATE OF created_at ON lead FOR EACH ROW
WHEN (old.created_at <> new.created_at) EXECUTE FUNCTION lead_time_changed();

-- A library of version 1 to 13 does no harm to any of this: what it writes the triggers see.
INSERT INTO leadwright_schema (version, description, floor) VALUES (14, 'search times', 1);
