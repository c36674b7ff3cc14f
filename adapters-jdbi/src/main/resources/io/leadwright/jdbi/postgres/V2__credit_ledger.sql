-- The ledger of each account. Amounts are thousandths of a credit, times microseconds since 1970 in UTC; every key begins with
-- the account. Grants and holds are numbered within their account.

-- Where a ledger has come to: what the books hold, the last numbers given, and the latest time it was written at.
CREATE TABLE credit_account (
    account    TEXT   NOT NULL COLLATE "C" PRIMARY KEY,
    available  BIGINT NOT NULL CHECK (available >= 0),
    held       BIGINT NOT NULL CHECK (held >= 0),
    consumed   BIGINT NOT NULL CHECK (consumed >= 0),
    expired    BIGINT NOT NULL CHECK (expired >= 0),
    last_entry BIGINT NOT NULL CHECK (last_entry >= 0),
    last_hold  BIGINT NOT NULL CHECK (last_hold >= 0),
    clock      BIGINT NOT NULL
);

-- The journal, numbered from 1 without a gap: what each entry changes in the five books, and what four of them hold after it.
-- Leadwright has no statement that changes or deletes an entry, and an audit computes all of it again. No trigger forbids it:
-- whoever may write here may drop a trigger, and who has the right to be forgotten, an author or a whole account, must be.
CREATE TABLE credit_entry (
    account          TEXT   NOT NULL COLLATE "C",
    number           BIGINT NOT NULL CHECK (number >= 1),
    kind             TEXT   NOT NULL COLLATE "C" CHECK (kind IN ('grant', 'hold', 'settle', 'release', 'hold_expire',
        'grant_expire', 'grant_void', 'refund', 'adjust')),
    grant_number     BIGINT CHECK (grant_number >= 1),
    hold_number      BIGINT CHECK (hold_number >= 1),
    author_kind      TEXT   COLLATE "C" CHECK (author_kind IN ('person', 'machine')),
    author           TEXT   COLLATE "C" CHECK ((author IS NULL) = (author_kind IS NULL)),
    reason           TEXT   COLLATE "C" CHECK ((reason IS NULL) = (author_kind IS NULL)),
    funding_change   BIGINT NOT NULL,
    available_change BIGINT NOT NULL,
    held_change      BIGINT NOT NULL,
    consumed_change  BIGINT NOT NULL,
    expired_change   BIGINT NOT NULL,
    available        BIGINT NOT NULL CHECK (available >= 0),
    held             BIGINT NOT NULL CHECK (held >= 0),
    consumed         BIGINT NOT NULL CHECK (consumed >= 0),
    expired          BIGINT NOT NULL CHECK (expired >= 0),
    at               BIGINT NOT NULL,
    PRIMARY KEY (account, number),
    CHECK (funding_change + available_change + held_change + consumed_change + expired_change = 0)
);

-- Credits that came in together, numbered as the entry by which they did.
CREATE TABLE credit_grant (
    account      TEXT   NOT NULL COLLATE "C",
    number       BIGINT NOT NULL CHECK (number >= 1),
    amount       BIGINT NOT NULL CHECK (amount > 0),
    effective_at BIGINT,
    expires_at   BIGINT CHECK (expires_at > effective_at),
    priority     BIGINT NOT NULL,
    created_at   BIGINT NOT NULL,
    taken        BIGINT NOT NULL CHECK (taken >= 0),
    ended        BIGINT NOT NULL CHECK (ended >= 0),
    state        TEXT   NOT NULL COLLATE "C" CHECK (state IN ('open', 'expired', 'voided')),
    PRIMARY KEY (account, number),
    CHECK (taken + ended <= amount)
);

-- those that have something free, as they are drawn on; one that never expires comes last
CREATE INDEX credit_grant_drawable
    ON credit_grant (account, priority, (coalesce(expires_at, 9223372036854775807)), created_at, number)
    WHERE state = 'open' AND amount > taken + ended;

-- what is due or expires next: of an account, and, led by the time, of all accounts
CREATE INDEX credit_grant_expiring ON credit_grant (account, expires_at, number)
    WHERE state = 'open' AND expires_at IS NOT NULL;
CREATE INDEX credit_grant_due ON credit_grant (expires_at, account)
    WHERE state = 'open' AND expires_at IS NOT NULL;

-- Credits set aside. Which grants pay for a hold is read and written with it and asked for in no other way: a text of
-- grant:amount,grant:amount in the order in which they were drawn on, which together are the amount.
CREATE TABLE credit_hold (
    account     TEXT   NOT NULL COLLATE "C",
    number      BIGINT NOT NULL CHECK (number >= 1),
    amount      BIGINT NOT NULL CHECK (amount >= 0),
    allocations TEXT   NOT NULL COLLATE "C" CHECK (allocations !~ '[^0-9:,]' AND (allocations = '') = (amount = 0)),
    fence       BIGINT NOT NULL CHECK (fence >= 1),
    lease_until BIGINT NOT NULL,
    state       TEXT   NOT NULL COLLATE "C" CHECK (state IN ('pending', 'settled', 'released', 'expired')),
    settled     BIGINT NOT NULL CHECK (settled BETWEEN 0 AND amount AND (settled = 0 OR state = 'settled')),
    refunded    BIGINT NOT NULL CHECK (refunded BETWEEN 0 AND settled),
    PRIMARY KEY (account, number)
);

CREATE INDEX credit_hold_pending ON credit_hold (account, lease_until, number) WHERE state = 'pending';
CREATE INDEX credit_hold_due ON credit_hold (lease_until, account) WHERE state = 'pending';

-- Requests under an idempotency key. Their holds are a text of numbers and runs of numbers in their order: 1-4,9.
CREATE TABLE credit_operation (
    account     TEXT   NOT NULL COLLATE "C",
    kind        TEXT   NOT NULL COLLATE "C" CHECK (kind IN ('enrich', 'grant', 'void', 'refund', 'adjust')),
    key         TEXT   NOT NULL COLLATE "C",
    fingerprint TEXT   NOT NULL COLLATE "C",
    fence       BIGINT NOT NULL CHECK (fence >= 1),
    lease_until BIGINT NOT NULL,
    holds       TEXT   NOT NULL COLLATE "C" CHECK (holds !~ '[^0-9,-]'),
    ended_at    BIGINT,
    answer      TEXT   COLLATE "C" CHECK (answer IS NULL OR ended_at IS NOT NULL),
    -- when an enrichment was answered, while the answer is kept
    answered_at BIGINT CHECK (answered_at IS NOT DISTINCT FROM
        CASE WHEN kind = 'enrich' AND answer IS NOT NULL THEN ended_at END),
    PRIMARY KEY (account, kind, key)
);

-- whose answers, and whose keys, are kept until when: of an account, and of all
CREATE INDEX credit_operation_answered ON credit_operation (account, answered_at)
    WHERE answered_at IS NOT NULL;
CREATE INDEX credit_operation_answered_due ON credit_operation (answered_at, account)
    WHERE answered_at IS NOT NULL;
CREATE INDEX credit_operation_ended ON credit_operation (account, (coalesce(ended_at, lease_until)));
CREATE INDEX credit_operation_ended_due ON credit_operation ((coalesce(ended_at, lease_until)), account);

-- What a window let in; numbered from 1 among those of the same time.
CREATE TABLE credit_admission (
    account TEXT   NOT NULL COLLATE "C",
    at      BIGINT NOT NULL,
    number  BIGINT NOT NULL CHECK (number >= 1),
    leads   BIGINT NOT NULL CHECK (leads >= 1),
    PRIMARY KEY (account, at, number)
);

-- A library of version 1 knows nothing of these tables, and does no harm to them.
INSERT INTO leadwright_schema (version, description, floor) VALUES (2, 'credit ledger', 1);
