-- Where a number or a day stands among others, for ranges: as a text; NULL of anything else. A question mark where it is not known
-- yet, as of what is there already, and of what an older library writes: whoever opens the tables makes up for it.
ALTER TABLE lead_custom_field ADD COLUMN ordered TEXT COLLATE "C" DEFAULT '?';

CREATE INDEX lead_custom_field_by_order ON lead_custom_field (account, name, ordered, lead_id) WHERE ordered IS NOT NULL;
CREATE INDEX lead_custom_field_unordered ON lead_custom_field (account, lead_id) WHERE ordered = '?';

INSERT INTO leadwright_schema (version, description, floor) VALUES (7, 'custom fields', 1);
