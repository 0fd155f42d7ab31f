-- What is sealed is a blob beside the name of its key. No epoch is given to a second pair of tokens, whosever they are.
CREATE TABLE account (
    id BIGINT PRIMARY KEY,
    login TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    key TEXT NOT NULL,
    access BYTEA NOT NULL,
    access_end BIGINT,
    refresh BYTEA,
    refresh_end BIGINT,
    owner TEXT,
    lease_end BIGINT
);
CREATE TABLE account_epoch (last BIGINT NOT NULL);
INSERT INTO account_epoch (last) VALUES (0);

CREATE TABLE pending (
    state TEXT COLLATE "C" PRIMARY KEY,
    cookie TEXT NOT NULL,
    key TEXT NOT NULL,
    verifier BYTEA NOT NULL,
    ends BIGINT NOT NULL
);
CREATE INDEX pending_ends ON pending (ends);
