-- By what pages look for runs and deliveries. What was written before says nothing here, and is found without it.
ALTER TABLE run ADD COLUMN called TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN agent TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX run_called ON run (called, id);
CREATE INDEX run_agent ON run (agent, id);
CREATE INDEX run_person ON run (person, id);
CREATE INDEX run_state ON run (state, id);
DROP INDEX run_repo;
CREATE INDEX run_repo ON run (repo, id);

ALTER TABLE delivery ADD COLUMN repo TEXT COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX delivery_event ON delivery (event, received, guid);
CREATE INDEX delivery_state ON delivery (state, received, guid);
CREATE INDEX delivery_repo ON delivery (lower(repo), received, guid);

-- How an effect came out, or why it takes longer.
ALTER TABLE outbox ADD COLUMN outcome TEXT;
