-- What is set up once at a platform, and the tokens that agents hold until they are taken back.
CREATE TABLE fixture (
    name TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE pass (
    id TEXT PRIMARY KEY,
    run TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    used INTEGER NOT NULL,
    key TEXT NOT NULL,
    token BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pass_holder ON pass (run, attempt);
