-- What is set up once at a platform, and the tokens that agents hold until they are taken back.
CREATE TABLE fixture (
    name TEXT COLLATE "C" PRIMARY KEY,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE pass (
    id TEXT COLLATE "C" PRIMARY KEY,
    run TEXT COLLATE "C" NOT NULL,
    attempt BIGINT NOT NULL,
    ends BIGINT NOT NULL,
    used BOOLEAN NOT NULL,
    key TEXT NOT NULL,
    token BYTEA NOT NULL
);
CREATE INDEX pass_holder ON pass (run, attempt);
