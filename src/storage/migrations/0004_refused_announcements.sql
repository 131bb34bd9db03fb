-- Why changes could not be told in "log_channel_id" the last time; null: they could, or nobody tried.
ALTER TABLE guilds ADD COLUMN log_channel_refused text;
--> statement-breakpoint
DROP TRIGGER guilds_policy_version ON guilds;
--> statement-breakpoint
CREATE TRIGGER guilds_policy_version
  BEFORE UPDATE OF excerpt_max_chars, replies, cooldown_seconds, language, log_channel_id, log_channel_refused ON guilds
  FOR EACH ROW EXECUTE FUNCTION renew_policy_version();
