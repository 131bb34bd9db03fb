ALTER TABLE guilds ADD COLUMN unused_days integer NOT NULL DEFAULT 0 CHECK (unused_days >= 0);
--> statement-breakpoint
-- One row: the last day that was counted.
CREATE TABLE upkeep (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  counted_on date NOT NULL
);
--> statement-breakpoint
INSERT INTO upkeep (counted_on) VALUES ('1970-01-01');
