-- What is believed of leads, to find them by: a projection of what is kept of the people. Texts are folded, by the rules that
-- folding.version names; shares are thousandths. Every key begins with the account.
CREATE TABLE lead_fact (
    account      TEXT NOT NULL COLLATE "C",
    lead_id      TEXT NOT NULL COLLATE "C",
    size_from    BIGINT CHECK (size_from >= 0),
    size_to      BIGINT CHECK (size_to >= size_from AND (size_to IS NULL) = (size_from IS NULL)),
    industry     TEXT COLLATE "C",
    email_status TEXT COLLATE "C" CHECK (email_status IN ('valid', 'accept_all', 'invalid', 'unknown')),
    completeness BIGINT CHECK (completeness BETWEEN 0 AND 1000),
    confidence   BIGINT CHECK (confidence BETWEEN 0 AND 1000),
    PRIMARY KEY (account, lead_id),
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
);

CREATE INDEX lead_fact_by_size ON lead_fact (account, size_from, size_to, lead_id);
CREATE INDEX lead_fact_by_industry ON lead_fact (account, industry, lead_id);
CREATE INDEX lead_fact_by_email_status ON lead_fact (account, email_status, lead_id);
CREATE INDEX lead_fact_by_completeness ON lead_fact (account, completeness, lead_id);
CREATE INDEX lead_fact_by_confidence ON lead_fact (account, confidence, lead_id);

CREATE TABLE lead_skill (
    account TEXT NOT NULL COLLATE "C",
    lead_id TEXT NOT NULL COLLATE "C",
    skill   TEXT NOT NULL COLLATE "C",
    PRIMARY KEY (account, lead_id, skill),
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
);

CREATE INDEX lead_skill_by_skill ON lead_skill (account, skill, lead_id);

-- A library of version 1 to 5 knows nothing of these tables, and does no harm to them.
INSERT INTO leadwright_schema (version, description, floor) VALUES (6, 'facts', 1);
