-- How many leads of each kind were created in each span of 2^38 microseconds, about three days: who goes deep into the order of
-- time, or counts a stretch of it, goes through spans instead of leads. Kept by triggers, whoever writes.
CREATE TABLE lead_span (
    account TEXT    NOT NULL,
    span    INTEGER NOT NULL,
    status  TEXT    NOT NULL,
    source  TEXT    NOT NULL,
    leads   INTEGER NOT NULL,
    PRIMARY KEY (account, span, status, source)
) STRICT, WITHOUT ROWID;

INSERT INTO lead_span (account, span, status, source, leads)
SELECT account, created_at >> 38, status, source, count(*) FROM lead GROUP BY account, created_at >> 38, status, source;

CREATE TRIGGER lead_span_added AFTER INSERT ON lead
BEGIN
    INSERT INTO lead_span (account, span, status, source, leads)
    VALUES (new.account, new.created_at >> 38, new.status, new.source, 1)
    ON CONFLICT (account, span, status, source) DO UPDATE SET leads = leads + 1;
END;

-- none is kept that counts nothing: there are never more spans than leads
CREATE TRIGGER lead_span_deleted AFTER DELETE ON lead
BEGIN
    UPDATE lead_span SET leads = leads - 1
    WHERE account = old.account AND span = old.created_at >> 38 AND status = old.status AND source = old.source;
    DELETE FROM lead_span
    WHERE account = old.account AND span = old.created_at >> 38 AND status = old.status AND source = old.source AND leads = 0;
END;

CREATE TRIGGER lead_span_changed AFTER UPDATE OF created_at, status, source ON lead
WHEN (old.created_at >> 38) <> (new.created_at >> 38) OR old.status <> new.status OR old.source <> new.source
BEGIN
    UPDATE lead_span SET leads = leads - 1
    WHERE account = old.account AND span = old.created_at >> 38 AND status = old.status AND source = old.source;
    DELETE FROM lead_span
    WHERE account = old.account AND span = old.created_at >> 38 AND status = old.status AND source = old.source AND leads = 0;
    INSERT INTO lead_span (account, span, status, source, leads)
    VALUES (new.account, new.created_at >> 38, new.status, new.source, 1)
    ON CONFLICT (account, span, status, source) DO UPDATE SET leads = leads + 1;
END;

INSERT INTO leadwright_schema (version, description, floor) VALUES (13, 'lead spans', 2);
