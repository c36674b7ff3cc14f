-- Where a custom field that holds one value stands in the order of its name: by kind (n for a number, b for a truth, t for a text or a
-- day), and as a text among those of its kind; NULL of a list or a blank text. A question mark where it is not known yet, as of what is
-- there already, and of what an older library writes: whoever opens the tables, or reads leads in that order, makes up for it.
LOCK TABLE lead_account, lead_custom_field, lead_fact IN ACCESS EXCLUSIVE MODE;

ALTER TABLE lead_custom_field ADD COLUMN sort_kind TEXT COLLATE "C" DEFAULT '?';
ALTER TABLE lead_custom_field ADD COLUMN sort_text TEXT COLLATE "C";

CREATE INDEX lead_custom_field_by_sort ON lead_custom_field (account, name, sort_kind, sort_text, lead_id)
WHERE sort_kind IS NOT NULL;
DROP INDEX lead_custom_field_unordered;
CREATE INDEX lead_custom_field_unordered ON lead_custom_field (account, lead_id) WHERE sort_kind = '?';

-- the leads of one size after the other, in the order of their ids
DROP INDEX lead_fact_by_size;
CREATE INDEX lead_fact_by_size ON lead_fact (account, size_from, lead_id, size_to);

INSERT INTO leadwright_schema (version, description, floor) VALUES (10, 'ordered fields', 1);
