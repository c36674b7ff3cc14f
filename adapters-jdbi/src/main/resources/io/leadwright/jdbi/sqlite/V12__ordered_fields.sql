-- Where a custom field that holds one value stands in the order of its name: by kind (n for a number, b for a truth, t for a text or a
-- day), and as a text among those of its kind; NULL of a list or a blank text. A question mark where it is not known yet, as of what is
-- there already, and of what an older library writes: whoever opens the tables, or reads leads in that order, makes up for it.
ALTER TABLE lead_custom_field ADD COLUMN sort_kind TEXT DEFAULT '?';
ALTER TABLE lead_custom_field ADD COLUMN sort_text TEXT;

CREATE INDEX lead_custom_field_by_sort ON lead_custom_field (account, name, sort_kind, sort_text, lead_id)
WHERE sort_kind IS NOT NULL;
DROP INDEX lead_custom_field_unordered;
CREATE INDEX lead_custom_field_unordered ON lead_custom_field (account, lead_id) WHERE sort_kind = '?';

-- the leads of one size after the other, in the order of their ids
DROP INDEX lead_fact_by_size;
CREATE INDEX lead_fact_by_size ON lead_fact (account, size_from, lead_id, size_to);

-- Goes up with each write beside the leads after which a condition on these rows could find other leads, whoever writes.
ALTER TABLE search_account ADD COLUMN side_version INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER lead_custom_field_added AFTER INSERT ON lead_custom_field
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = new.account;
END;

CREATE TRIGGER lead_custom_field_deleted AFTER DELETE ON lead_custom_field
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = old.account;
END;

CREATE TRIGGER lead_tag_added AFTER INSERT ON lead_tag
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = new.account;
END;

CREATE TRIGGER lead_tag_deleted AFTER DELETE ON lead_tag
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = old.account;
END;

CREATE TRIGGER lead_fact_added AFTER INSERT ON lead_fact
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = new.account;
END;

CREATE TRIGGER lead_fact_deleted AFTER DELETE ON lead_fact
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = old.account;
END;

CREATE TRIGGER lead_skill_added AFTER INSERT ON lead_skill
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = new.account;
END;

CREATE TRIGGER lead_skill_deleted AFTER DELETE ON lead_skill
BEGIN
    UPDATE search_account SET side_version = side_version + 1 WHERE account = old.account;
END;

INSERT INTO leadwright_schema (version, description, floor) VALUES (12, 'ordered fields', 2);
