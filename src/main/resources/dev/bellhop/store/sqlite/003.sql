-- What is sealed is a blob beside the name of its key. No epoch is given to a second pair of tokens, whosever they are.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    key TEXT NOT NULL,
    access BLOB NOT NULL,
    access_end INTEGER,
    refresh BLOB,
    refresh_end INTEGER,
    owner TEXT,
    lease_end INTEGER
) STRICT;
CREATE TABLE account_epoch (last INTEGER NOT NULL) STRICT;
INSERT INTO account_epoch (last) VALUES (0);

CREATE TABLE pending (
    state TEXT PRIMARY KEY,
    cookie TEXT NOT NULL,
    key TEXT NOT NULL,
    verifier BLOB NOT NULL,
    ends INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pending_ends ON pending (ends);
