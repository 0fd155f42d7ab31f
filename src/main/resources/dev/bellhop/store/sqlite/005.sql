-- Who listens to the stream of which attempt's session, until then or until they say so again.
CREATE TABLE listener (
    run TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    who TEXT NOT NULL,
    ends INTEGER NOT NULL,
    PRIMARY KEY (run, attempt)
) STRICT, WITHOUT ROWID;
