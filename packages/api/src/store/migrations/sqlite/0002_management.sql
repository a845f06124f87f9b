CREATE TABLE `idempotency_records` (
	`scope` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`result` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_records_by_time` ON `idempotency_records` (`created_at`);--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`hint` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`revoked_at` text,
	`last_used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `keys_by_hash` ON `keys` (`hash`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_releases` (
	`course_key` integer NOT NULL,
	`number` integer NOT NULL,
	`bundle_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`published_at` text,
	`withdrawn_at` text,
	`notes` text,
	PRIMARY KEY(`course_key`, `number`)
);
--> statement-breakpoint
INSERT INTO `__new_releases`("course_key", "number", "bundle_hash", "content_hash", "created_at", "published_at") SELECT "course_key", "number", "bundle_hash", "content_hash", "created_at", "published_at" FROM `releases`;--> statement-breakpoint
DROP TABLE `releases`;--> statement-breakpoint
ALTER TABLE `__new_releases` RENAME TO `releases`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `releases_by_bundle` ON `releases` (`course_key`,`bundle_hash`);--> statement-breakpoint
ALTER TABLE `courses` ADD `archived_at` text;--> statement-breakpoint
ALTER TABLE `assets` DROP COLUMN `media_type`;