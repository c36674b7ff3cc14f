-- The larger indexes of V12 and V13, to be made before them while everybody writes: for tables with many leads, by whoever keeps the
-- database. Each statement outside of any transaction, and never after V13. What is not there, or was broken off, these make while
-- nobody reads or writes.
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_company_exact_12 ON lead (account, company_exact, created_at, id) INCLUDE (status, source) WHERE octet_length(company_exact) <= 1500;
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_custom_field_by_text_12 ON lead_custom_field (account, name, text, lead_id) WHERE octet_length(text) <= 1500;
