-- The leads of a company are counted in an index that has its whole name, without looking at a row. An entry of an index has room for
-- 2,704 bytes: longer names are in one of their beginnings. An older library says neither of these conditions, and goes through all leads.

-- In the order in which writers take them: whoever reads or writes waits for all of this, and not this for who writes.
LOCK TABLE lead_account, lead IN ACCESS EXCLUSIVE MODE;

DROP INDEX lead_company_exact;

-- what before_V12.sql has made, if it has: but not if it was broken off
DO '
BEGIN
    IF EXISTS (SELECT 1 FROM pg_index WHERE indexrelid = to_regclass(''lead_company_exact_12'') AND indisvalid) THEN
        ALTER INDEX lead_company_exact_12 RENAME TO lead_company_exact;
    END IF;
END
';
DROP INDEX IF EXISTS lead_company_exact_12;
CREATE INDEX IF NOT EXISTS lead_company_exact ON lead (account, company_exact, created_at, id) INCLUDE (status, source)
    WHERE octet_length(company_exact) <= 1500;
CREATE INDEX lead_company_long ON lead (account, left(company_exact, 100), created_at, id)
    WHERE octet_length(company_exact) > 1500;

INSERT INTO leadwright_schema (version, description, floor) VALUES (12, 'equal companies', 1);
