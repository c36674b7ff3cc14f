BEGIN TRANSACTION;
CREATE TABLE api_key (
    id          TEXT NOT NULL PRIMARY KEY,
    hash        TEXT NOT NULL,
    account     TEXT NOT NULL,
    permissions TEXT NOT NULL
) STRICT;
INSERT INTO "api_key" VALUES('key','00ff','acme','["leads:read"]');
CREATE TABLE lead (
    account           TEXT    NOT NULL,
    id                TEXT    NOT NULL,
    version           INTEGER NOT NULL CHECK (version >= 1),
    first_name        TEXT,
    last_name         TEXT,
    email             TEXT,
    linkedin_url      TEXT,
    company           TEXT,
    title             TEXT,
    phone             TEXT,
    location          TEXT,
    notes             TEXT,
    status            TEXT    NOT NULL CHECK (status IN ('new', 'contacted', 'replied', 'converted', 'cold')),
    source            TEXT    NOT NULL CHECK (source IN ('linkedin', 'website', 'referral', 'import', 'api')),
    tags              TEXT    NOT NULL,
    custom_fields     TEXT    NOT NULL,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    last_contacted_at INTEGER,
    
    email_key         TEXT,
    linkedin_key      TEXT,
    first_name_sort   TEXT,
    last_name_sort    TEXT,
    company_sort      TEXT,
    company_exact     TEXT,
    title_search      TEXT,
    search_text       TEXT    NOT NULL,
    PRIMARY KEY (account, id)
) STRICT;
INSERT INTO "lead" VALUES('acme','lead_01hm5f0000000000000000jane',1,'Jane','Doe','Jane.Doe@Example.com','https://linkedin.com/in/janedoe','Tech  CORP','VP of Engineering','+1 (555) 010-0199','San Francisco, CA','Met at the fair.
Asked for a quote; "soon".','contacted','linkedin','["hot","q1","o''brien"]','{"companySize":250,"score":12.50,"newsletter":true,"skills":["java",5,false]}',1705314600000000,1705764600123456,1705764600123456,'jane.doe@example.com','in/janedoe','jane','doe','tech corp','tech corp','vp of engineering','jane
doe
jane.doe@example.com
tech corp
vp of engineering');
INSERT INTO "lead" VALUES('acme','info',1,NULL,NULL,'info@example.com',NULL,'Example GmbH',NULL,NULL,NULL,NULL,'new','website','[]','{}',1705314600000000,1705314600000000,NULL,NULL,NULL,NULL,NULL,'example gmbh','example gmbh',NULL,'info@example.com
example gmbh');
INSERT INTO "lead" VALUES('acme','info-2',1,NULL,NULL,'INFO@example.com',NULL,'Example GmbH & Co. KG',NULL,NULL,NULL,NULL,'new','website','["role"]','{}',1705314600000000,1705314600000000,NULL,NULL,NULL,NULL,NULL,'example gmbh & co. kg','example gmbh & co. kg',NULL,'info@example.com
example gmbh & co. kg');
INSERT INTO "lead" VALUES('acme','blank',1,'Ann','',' ',NULL,'   ','　',NULL,NULL,'','new','api','[]','{}',1706745600000000,1706745600000000,NULL,NULL,NULL,'ann',NULL,NULL,'','','ann



');
INSERT INTO "lead" VALUES('acme','zoe',2,'Zoë','Großmann-İnır','zoe@bücher.example',NULL,'Bücher ＡＧ','Geschäftsführerin',NULL,NULL,NULL,'replied','referral','["über","café","café"]','{}',1706860800000001,1707120000000000,NULL,'zoe@xn--bcher-kva.example',NULL,'zoe','grossmann-inır','bucher ag','bücher ag','geschaftsfuhrerin','zoe
grossmann-inır
zoe@bucher.example
bucher ag
geschaftsfuhrerin');
INSERT INTO "lead" VALUES('acme','yamada',1,'太郎','山田',NULL,'https://linkedin.com/in/山田','株式会社',NULL,NULL,NULL,NULL,'new','linkedin','[]','{"名前":"山田 🚀"}',1706947200000000,1706947200000000,NULL,NULL,'in/山田','太郎','山田','株式会社','株式会社',NULL,'太郎
山田
株式会社');
INSERT INTO "lead" VALUES('acme','emoji',1,'👩‍💻','a﻿b‮cd',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'cold','api','["🔥","￮"]','{}',1706947200000000,1706947200000000,NULL,NULL,NULL,'👩‍💻','a﻿b‮cd',NULL,NULL,NULL,'👩‍💻
a﻿b‮cd');
INSERT INTO "lead" VALUES('acme','arabic',1,'محمد','علي','m.ali@example.org',NULL,NULL,NULL,NULL,NULL,NULL,'converted','import','[]','{}',-1,-1,-62167219200000000,'m.ali@example.org',NULL,'محمد','علي',NULL,NULL,NULL,'محمد
علي
m.ali@example.org');
INSERT INTO "lead" VALUES('acme','future',1,NULL,'Robert''); DROP TABLE lead;--','bobby@example.net',NULL,NULL,NULL,NULL,NULL,NULL,'new','import','[]','{}',253402300799999999,253402300799999999,NULL,'bobby@example.net',NULL,NULL,'robert''); drop table lead;--',NULL,NULL,NULL,'robert''); drop table lead;--
bobby@example.net');
INSERT INTO "lead" VALUES('acme','page',1,NULL,NULL,NULL,'https://linkedin.com/in/page-only',NULL,NULL,NULL,NULL,NULL,'new','linkedin','[]','{}',1709251200000000,1709251200000000,NULL,NULL,'in/page-only',NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "lead" VALUES('acme','notes',1,'Long',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ä long note. ','new','api','["hot"]','{}',1709337600000000,1709337600000000,NULL,NULL,NULL,'long',NULL,NULL,NULL,NULL,'long');
INSERT INTO "lead" VALUES('globex','lead_01hm5f0000000000000000jane',1,'Jane',NULL,'jane.doe@example.com',NULL,NULL,NULL,NULL,NULL,NULL,'new','api','["theirs"]','{}',1705363200000000,1705363200000000,NULL,'jane.doe@example.com',NULL,'jane',NULL,NULL,NULL,NULL,'jane
jane.doe@example.com');
INSERT INTO "lead" VALUES('globex','z',1,'First',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'new','api','[]','{"plan":"gold"}',1672531200000000,1672531200000000,NULL,NULL,NULL,'first',NULL,NULL,NULL,NULL,'first');
CREATE TABLE lead_custom_field (
    account TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    name    TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (account, lead_id, name, text),
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "lead_custom_field" VALUES('acme','lead_01hm5f0000000000000000jane','companySize','250');
INSERT INTO "lead_custom_field" VALUES('acme','lead_01hm5f0000000000000000jane','newsletter','true');
INSERT INTO "lead_custom_field" VALUES('acme','lead_01hm5f0000000000000000jane','score','12.5');
INSERT INTO "lead_custom_field" VALUES('acme','lead_01hm5f0000000000000000jane','skills','5');
INSERT INTO "lead_custom_field" VALUES('acme','lead_01hm5f0000000000000000jane','skills','false');
INSERT INTO "lead_custom_field" VALUES('acme','lead_01hm5f0000000000000000jane','skills','java');
INSERT INTO "lead_custom_field" VALUES('acme','yamada','名前','山田 🚀');
INSERT INTO "lead_custom_field" VALUES('globex','z','plan','gold');
CREATE TABLE lead_tag (
    account TEXT NOT NULL,
    lead_id TEXT NOT NULL,
    tag     TEXT NOT NULL,
    PRIMARY KEY (account, lead_id, tag),
    FOREIGN KEY (account, lead_id) REFERENCES lead (account, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO "lead_tag" VALUES('acme','zoe','café');
INSERT INTO "lead_tag" VALUES('acme','zoe','café');
INSERT INTO "lead_tag" VALUES('acme','lead_01hm5f0000000000000000jane','hot');
INSERT INTO "lead_tag" VALUES('acme','notes','hot');
INSERT INTO "lead_tag" VALUES('acme','lead_01hm5f0000000000000000jane','o''brien');
INSERT INTO "lead_tag" VALUES('acme','lead_01hm5f0000000000000000jane','q1');
INSERT INTO "lead_tag" VALUES('acme','info-2','role');
INSERT INTO "lead_tag" VALUES('acme','zoe','über');
INSERT INTO "lead_tag" VALUES('acme','emoji','￮');
INSERT INTO "lead_tag" VALUES('acme','emoji','🔥');
INSERT INTO "lead_tag" VALUES('globex','lead_01hm5f0000000000000000jane','theirs');
CREATE TABLE leadwright_schema (
    version     INTEGER NOT NULL PRIMARY KEY,
    description TEXT    NOT NULL,
    floor       INTEGER NOT NULL,
    checksum    TEXT,
    applied_at  INTEGER
) STRICT;
INSERT INTO "leadwright_schema" VALUES(1,'lead book',1,'cd81ad466809f6b3277874835e698707bc954e6b2089ab5c05036ec45245b2e6',1795324155214246);
CREATE TABLE leadwright_setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
INSERT INTO "leadwright_setting" VALUES('folding.version','1/283440');
CREATE UNIQUE INDEX lead_email_key ON lead (account, email_key);
CREATE UNIQUE INDEX lead_linkedin_key ON lead (account, linkedin_key);
CREATE INDEX lead_created_at ON lead (account, created_at, id);
CREATE INDEX lead_updated_at ON lead (account, updated_at, id);
CREATE INDEX lead_last_contacted_at ON lead (account, last_contacted_at, id);
CREATE INDEX lead_first_name_sort ON lead (account, first_name_sort, id);
CREATE INDEX lead_last_name_sort ON lead (account, last_name_sort, id);
CREATE INDEX lead_company_sort ON lead (account, company_sort, id);
CREATE INDEX lead_company_exact ON lead (account, company_exact, created_at, id);
CREATE INDEX lead_tag_by_tag ON lead_tag (account, tag, lead_id);
CREATE INDEX lead_custom_field_by_text ON lead_custom_field (account, name, text, lead_id);
COMMIT;
