-- What was set on the pages of the setup, by the names that the environment has for it.
CREATE TABLE setting (
    name TEXT COLLATE "C" PRIMARY KEY,
    key TEXT NOT NULL,
    value BYTEA NOT NULL
);
