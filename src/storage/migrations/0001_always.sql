-- Also for a session that calls itself a replica (session_replication_role), which skips other triggers.
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_stay;
--> statement-breakpoint
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_stay_all;
