-- By what is found whatever is older than it is kept. A bare act has lost its words.
ALTER TABLE outbox ADD COLUMN bare BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX outbox_worded ON outbox (since) WHERE NOT bare;
CREATE INDEX delivery_whole ON delivery (received) WHERE length(body) > 0;
CREATE INDEX timeline_at ON timeline (at);
