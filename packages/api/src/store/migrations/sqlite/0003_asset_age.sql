ALTER TABLE `assets` ADD `created_at` text DEFAULT '1970-01-01T00:00:00.000Z' NOT NULL;--> statement-breakpoint
ALTER TABLE `courses` ADD `last_release` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `releases_by_bundle_hash` ON `releases` (`bundle_hash`);