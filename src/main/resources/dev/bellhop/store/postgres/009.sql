-- When the last copy was made by our own hand: never here, where the server's own tools make it.
CREATE TABLE backup (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL
);
