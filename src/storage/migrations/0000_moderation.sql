-- Everything that is kept for moderated servers. Rows of one server are numbered under the lock of its row in "guilds".
CREATE TABLE guilds (
  guild_id text PRIMARY KEY,
  excerpt_max_chars integer CHECK (excerpt_max_chars > 0),
  replies text NOT NULL DEFAULT 'public' CHECK (replies IN ('public', 'private', 'private-until-shared')),
  cooldown_seconds integer NOT NULL DEFAULT 0 CHECK (cooldown_seconds >= 0),
  language text,
  log_channel_id text,
  last_audit integer NOT NULL DEFAULT 0,
  last_report integer NOT NULL DEFAULT 0,
  last_schedule integer NOT NULL DEFAULT 0
);
--> statement-breakpoint
CREATE TABLE guild_access (
  guild_id text NOT NULL REFERENCES guilds ON DELETE CASCADE,
  subject text NOT NULL CHECK (subject IN ('channel', 'role', 'outlet')),
  id text NOT NULL,
  access text NOT NULL CHECK (access IN ('allowed', 'denied')),
  PRIMARY KEY (guild_id, subject, id)
);
--> statement-breakpoint
CREATE TABLE hidden_items (
  guild_id text NOT NULL REFERENCES guilds ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('passage', 'document', 'outlet')),
  id text NOT NULL,
  reason text NOT NULL,
  hidden_by text,
  hidden_at timestamptz NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (guild_id, kind, id)
);
--> statement-breakpoint
CREATE INDEX hidden_items_hidden_by ON hidden_items (hidden_by);
--> statement-breakpoint
CREATE TABLE audit_entries (
  guild_id text NOT NULL,
  number integer NOT NULL,
  acted_by text,
  acted_at timestamptz NOT NULL,
  action jsonb NOT NULL,
  PRIMARY KEY (guild_id, number)
);
--> statement-breakpoint
CREATE INDEX audit_entries_acted_by ON audit_entries (acted_by);
--> statement-breakpoint
CREATE INDEX audit_entries_acted_at ON audit_entries (acted_at);
--> statement-breakpoint
CREATE FUNCTION keep_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- AUDIT_KEEP_DAYS in src/model/member-data.ts: the one way out of the log is age.
  IF TG_OP = 'DELETE' THEN
    IF OLD.acted_at < now() - interval '365 days' THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'lines of the audit log are never changed, and deleted by age alone' USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION keep_audit_entries();
--> statement-breakpoint
CREATE TRIGGER audit_entries_stay_all BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entries();
--> statement-breakpoint
CREATE TABLE reports (
  guild_id text NOT NULL REFERENCES guilds ON DELETE CASCADE,
  number integer NOT NULL,
  passage_id text NOT NULL,
  opened_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  decision jsonb,
  PRIMARY KEY (guild_id, number),
  CHECK ((decision IS NULL) = (decided_at IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX reports_open ON reports (guild_id, passage_id) WHERE decision IS NULL;
--> statement-breakpoint
CREATE INDEX reports_decided_by ON reports (decided_by);
--> statement-breakpoint
CREATE TABLE report_notes (
  guild_id text NOT NULL,
  report integer NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reported_by text,
  reason text NOT NULL,
  note text NOT NULL,
  reported_at timestamptz NOT NULL,
  FOREIGN KEY (guild_id, report) REFERENCES reports ON DELETE CASCADE,
  UNIQUE (guild_id, report, reported_by)
);
--> statement-breakpoint
CREATE INDEX report_notes_reported_by ON report_notes (reported_by, guild_id, reported_at);
--> statement-breakpoint
CREATE TABLE schedules (
  guild_id text NOT NULL REFERENCES guilds ON DELETE CASCADE,
  number integer NOT NULL,
  channel_id text NOT NULL,
  posts text NOT NULL CHECK (posts IN ('passage', 'this-day')),
  outlets jsonb NOT NULL,
  local_time text NOT NULL,
  zone text NOT NULL,
  missed text NOT NULL CHECK (missed IN ('catch-up', 'skip')),
  quiet_days text NOT NULL CHECK (quiet_days IN ('silent', 'say-so')),
  language text NOT NULL,
  off_reason text,
  off_at timestamptz,
  next_run_at timestamptz NOT NULL,
  claim uuid,
  claimed_until timestamptz,
  failures integer NOT NULL DEFAULT 0,
  chosen text,
  chosen_at timestamptz,
  PRIMARY KEY (guild_id, number),
  CHECK ((off_reason IS NULL) = (off_at IS NULL)),
  CHECK ((chosen IS NULL) = (chosen_at IS NULL))
);
--> statement-breakpoint
CREATE INDEX schedules_due ON schedules (next_run_at) WHERE off_reason IS NULL;
--> statement-breakpoint
CREATE TABLE shown_items (
  guild_id text NOT NULL,
  schedule integer NOT NULL,
  item text NOT NULL,
  place bigint GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (guild_id, schedule, item),
  FOREIGN KEY (guild_id, schedule) REFERENCES schedules ON DELETE CASCADE
);
