-- Who listens to the stream of which attempt's session, until then or until they say so again.
CREATE TABLE listener (
    run TEXT COLLATE "C" NOT NULL,
    attempt BIGINT NOT NULL,
    who TEXT NOT NULL,
    ends BIGINT NOT NULL,
    PRIMARY KEY (run, attempt)
);
