-- The same as for SQLite, statement by statement. Times are nanoseconds since 1970, so that what is written is what is read. Bodies are JSON of version v,
-- and what is sorted by name is sorted by its bytes.
CREATE TABLE delivery (
    guid TEXT COLLATE "C" PRIMARY KEY,
    event TEXT NOT NULL,
    received BIGINT NOT NULL,
    installation BIGINT,
    hash BYTEA NOT NULL,
    body BYTEA NOT NULL,
    state TEXT NOT NULL,
    verdict TEXT NOT NULL
);
CREATE INDEX delivery_newest ON delivery (received, guid);
CREATE INDEX delivery_installation ON delivery (installation);

-- Everything that waits. What has no time is set aside for ever; what has a name is there once.
CREATE TABLE inbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    v BIGINT NOT NULL,
    due BIGINT,
    since BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    owner TEXT,
    epoch BIGINT NOT NULL DEFAULT 0,
    lease_end BIGINT,
    name TEXT UNIQUE,
    guid TEXT,
    run TEXT,
    spread_to TEXT COLLATE "C" NOT NULL DEFAULT '',
    body TEXT NOT NULL,
    why TEXT
);
CREATE INDEX inbox_due ON inbox (due, id) WHERE due IS NOT NULL;
CREATE INDEX inbox_guid ON inbox (guid);
CREATE INDEX inbox_run ON inbox (run);

CREATE TABLE kept (
    handle TEXT NOT NULL,
    letter BIGINT NOT NULL,
    PRIMARY KEY (handle, letter)
);
CREATE INDEX kept_letter ON kept (letter);

CREATE TABLE desk (
    subject TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    installation BIGINT,
    body TEXT NOT NULL
);
CREATE INDEX desk_installation ON desk (installation);

CREATE TABLE run (
    id TEXT COLLATE "C" PRIMARY KEY,
    subject TEXT NOT NULL,
    repo BIGINT NOT NULL,
    installation BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX run_one_active ON run (subject) WHERE active;
CREATE INDEX run_repo ON run (repo);
CREATE INDEX run_installation ON run (installation);

CREATE TABLE claim (
    scope TEXT NOT NULL,
    holder TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (scope, holder)
);
CREATE INDEX claim_holder ON claim (holder);

CREATE TABLE handle (
    name TEXT PRIMARY KEY,
    run TEXT COLLATE "C" NOT NULL
);

CREATE SEQUENCE outbox_order;
CREATE TABLE outbox (
    key TEXT PRIMARY KEY,
    v BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    run TEXT NOT NULL,
    subject TEXT NOT NULL,
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    due BIGINT,
    since BIGINT NOT NULL,
    tries BIGINT NOT NULL DEFAULT 0,
    owner TEXT,
    epoch BIGINT NOT NULL DEFAULT 0,
    lease_end BIGINT,
    wish BIGINT NOT NULL DEFAULT 1,
    told BOOLEAN NOT NULL DEFAULT FALSE,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX outbox_seq ON outbox (seq);
CREATE INDEX outbox_due ON outbox (due, seq) WHERE state IN ('PLANNED', 'SENDING', 'UNKNOWN');
CREATE INDEX outbox_lane ON outbox (subject, lane, seq) WHERE state IN ('PLANNED', 'SENDING', 'UNKNOWN');
CREATE INDEX outbox_run ON outbox (run);

CREATE TABLE step (
    effect TEXT NOT NULL,
    name TEXT NOT NULL,
    place BIGINT NOT NULL,
    intent BIGINT NOT NULL,
    misses BIGINT NOT NULL DEFAULT 0,
    remote TEXT,
    PRIMARY KEY (effect, name)
);

CREATE TABLE timeline (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    trace TEXT NOT NULL,
    subject TEXT,
    run TEXT,
    kind TEXT NOT NULL,
    words TEXT NOT NULL
);
CREATE INDEX timeline_trace ON timeline (trace);
CREATE INDEX timeline_run ON timeline (run);
CREATE INDEX timeline_subject ON timeline (subject);
