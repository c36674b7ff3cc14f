-- The same for texts of custom fields. By itself, since who reads leads in the order of such a field takes these rows first.
LOCK TABLE lead_account, lead_custom_field IN ACCESS EXCLUSIVE MODE;

DROP INDEX lead_custom_field_by_text;

-- what before_V12.sql has made, if it has: but not if it was broken off
DO '
BEGIN
    IF EXISTS (SELECT 1 FROM pg_index WHERE indexrelid = to_regclass(''lead_custom_field_by_text_12'') AND indisvalid) THEN
        ALTER INDEX lead_custom_field_by_text_12 RENAME TO lead_custom_field_by_text;
    END IF;
END
';
DROP INDEX IF EXISTS lead_custom_field_by_text_12;
CREATE INDEX IF NOT EXISTS lead_custom_field_by_text ON lead_custom_field (account, name, text, lead_id)
    WHERE octet_length(text) <= 1500;
CREATE INDEX lead_custom_field_by_long ON lead_custom_field (account, name, left(text, 100), lead_id)
    WHERE octet_length(text) > 1500;

INSERT INTO leadwright_schema (version, description, floor) VALUES (13, 'equal fields', 1);
