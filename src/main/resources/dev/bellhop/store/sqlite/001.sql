-- Times are nanoseconds since 1970, so that what is written is what is read. Bodies are JSON of version v.
CREATE TABLE delivery (
    guid TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    received INTEGER NOT NULL,
    installation INTEGER,
    hash BLOB NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL,
    verdict TEXT NOT NULL
) STRICT;
CREATE INDEX delivery_newest ON delivery (received, guid);
CREATE INDEX delivery_installation ON delivery (installation);

-- Everything that waits. What has no time is set aside for ever; what has a name is there once.
CREATE TABLE inbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    v INTEGER NOT NULL,
    due INTEGER,
    since INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    epoch INTEGER NOT NULL DEFAULT 0,
    lease_end INTEGER,
    name TEXT UNIQUE,
    guid TEXT,
    run TEXT,
    spread_to TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    why TEXT
) STRICT;
CREATE INDEX inbox_due ON inbox (due, id) WHERE due IS NOT NULL;
CREATE INDEX inbox_guid ON inbox (guid);
CREATE INDEX inbox_run ON inbox (run);

CREATE TABLE kept (
    handle TEXT NOT NULL,
    letter INTEGER NOT NULL,
    PRIMARY KEY (handle, letter)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_letter ON kept (letter);

CREATE TABLE desk (
    subject TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    installation INTEGER,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX desk_installation ON desk (installation);

CREATE TABLE run (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    repo INTEGER NOT NULL,
    installation INTEGER NOT NULL,
    active INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX run_one_active ON run (subject) WHERE active;
CREATE INDEX run_repo ON run (repo);
CREATE INDEX run_installation ON run (installation);

CREATE TABLE claim (
    scope TEXT NOT NULL,
    holder TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (scope, holder)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_holder ON claim (holder);

CREATE TABLE handle (
    name TEXT PRIMARY KEY,
    run TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    key TEXT PRIMARY KEY,
    v INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    run TEXT NOT NULL,
    subject TEXT NOT NULL,
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    due INTEGER,
    since INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    owner TEXT,
    epoch INTEGER NOT NULL DEFAULT 0,
    lease_end INTEGER,
    wish INTEGER NOT NULL DEFAULT 1,
    told INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX outbox_seq ON outbox (seq);
CREATE INDEX outbox_due ON outbox (due, seq) WHERE state IN ('PLANNED', 'SENDING', 'UNKNOWN');
CREATE INDEX outbox_lane ON outbox (subject, lane, seq) WHERE state IN ('PLANNED', 'SENDING', 'UNKNOWN');
CREATE INDEX outbox_run ON outbox (run);

CREATE TABLE step (
    effect TEXT NOT NULL,
    name TEXT NOT NULL,
    place INTEGER NOT NULL,
    intent INTEGER NOT NULL,
    misses INTEGER NOT NULL DEFAULT 0,
    remote TEXT,
    PRIMARY KEY (effect, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    trace TEXT NOT NULL,
    subject TEXT,
    run TEXT,
    kind TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX timeline_trace ON timeline (trace);
CREATE INDEX timeline_run ON timeline (run);
CREATE INDEX timeline_subject ON timeline (subject);
