-- What was set on the pages of the setup, by the names that the environment has for it.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
