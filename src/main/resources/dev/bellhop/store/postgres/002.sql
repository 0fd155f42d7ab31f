-- What is limited by the day stays taken until its time, whatever becomes of who took it.
ALTER TABLE claim ADD COLUMN until BIGINT;
CREATE INDEX run_subject ON run (subject, id);
