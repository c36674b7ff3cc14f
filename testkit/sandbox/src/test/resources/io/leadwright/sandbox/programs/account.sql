CREATE TABLE account (
    email TEXT PRIMARY KEY,
    lead TEXT,
    plan TEXT CHECK (plan IN ('free', 'paid'))
);
