-- When the last copy was made by our own hand, so that somebody can be told how old it is.
CREATE TABLE backup (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;
