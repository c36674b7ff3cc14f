-- The indexes of V9, to be made before it while everybody writes: for tables with many leads, by whoever keeps the database. Each
-- statement outside of any transaction, and never after V9. What is not there, or was broken off, V9 makes while nobody reads or writes.
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_created_at_9 ON lead (account, created_at, id) INCLUDE (status, source);
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_updated_at_9 ON lead (account, updated_at, id) INCLUDE (status, source);
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_last_contacted_at_9 ON lead (account, last_contacted_at, id) INCLUDE (status, source);
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_first_name_sort_9 ON lead (account, first_name_sort, id) INCLUDE (status, source) WHERE coalesce(octet_length(first_name_sort), 0) <= 1500;
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_last_name_sort_9 ON lead (account, last_name_sort, id) INCLUDE (status, source) WHERE coalesce(octet_length(last_name_sort), 0) <= 1500;
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_company_sort_9 ON lead (account, company_sort, id) INCLUDE (status, source) WHERE coalesce(octet_length(company_sort), 0) <= 1500;
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_kind_created_at_9 ON lead (account, status, source, created_at, id) INCLUDE (last_contacted_at);
CREATE INDEX CONCURRENTLY IF NOT EXISTS lead_kind_last_contacted_at_9 ON lead (account, status, source, last_contacted_at, id) INCLUDE (created_at);
