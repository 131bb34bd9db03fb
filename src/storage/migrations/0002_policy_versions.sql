-- What a server's policy is read by: a number that no policy had before, anew with every change of what a policy is made of,
-- whoever makes it. From a sequence, so that a server that is deleted and comes back begins with no old one.
CREATE SEQUENCE policy_versions;
--> statement-breakpoint
ALTER TABLE guilds ADD COLUMN policy_version bigint NOT NULL DEFAULT nextval('policy_versions');
--> statement-breakpoint
CREATE FUNCTION renew_policy_version() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  NEW.policy_version := nextval('policy_versions');
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER guilds_policy_version
  BEFORE UPDATE OF excerpt_max_chars, replies, cooldown_seconds, language, log_channel_id ON guilds
  FOR EACH ROW EXECUTE FUNCTION renew_policy_version();
--> statement-breakpoint
CREATE FUNCTION renew_policy_versions() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE guilds SET policy_version = nextval('policy_versions') WHERE guild_id IN (SELECT guild_id FROM changed);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER hidden_items_inserted AFTER INSERT ON hidden_items
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_policy_versions();
--> statement-breakpoint
CREATE TRIGGER hidden_items_updated AFTER UPDATE ON hidden_items
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_policy_versions();
--> statement-breakpoint
CREATE TRIGGER hidden_items_deleted AFTER DELETE ON hidden_items
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_policy_versions();
--> statement-breakpoint
CREATE TRIGGER guild_access_inserted AFTER INSERT ON guild_access
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_policy_versions();
--> statement-breakpoint
CREATE TRIGGER guild_access_updated AFTER UPDATE ON guild_access
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_policy_versions();
--> statement-breakpoint
CREATE TRIGGER guild_access_deleted AFTER DELETE ON guild_access
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION renew_policy_versions();
