CREATE TABLE `answer_keys` (
	`hash` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assets` (
	`hash` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course_tags` (
	`course_key` integer NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`tag`, `course_key`)
);
--> statement-breakpoint
CREATE INDEX `course_tags_by_course` ON `course_tags` (`course_key`);--> statement-breakpoint
CREATE TABLE `courses` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`current` integer NOT NULL,
	`level` text,
	`category` text,
	`locale` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_id_unique` ON `courses` (`id`);--> statement-breakpoint
CREATE INDEX `courses_by_level` ON `courses` (`level`,`id`);--> statement-breakpoint
CREATE INDEX `courses_by_category` ON `courses` (`category`,`id`);--> statement-breakpoint
CREATE TABLE `entries` (
	`course_key` integer NOT NULL,
	`release` integer NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`parent` text,
	`position` integer NOT NULL,
	`number` text,
	`hash` text NOT NULL,
	`key_hash` text,
	PRIMARY KEY(`course_key`, `release`, `kind`, `id`)
);
--> statement-breakpoint
CREATE INDEX `entries_by_position` ON `entries` (`course_key`,`release`,`kind`,`position`);--> statement-breakpoint
CREATE INDEX `entries_by_parent` ON `entries` (`course_key`,`release`,`kind`,`parent`,`position`);--> statement-breakpoint
CREATE TABLE `indexed_sections` (
	`rowid` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`course_key` integer NOT NULL,
	`section_id` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indexed_sections_by_section` ON `indexed_sections` (`course_key`,`section_id`);--> statement-breakpoint
CREATE TABLE `nodes` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`facts` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`course_key` integer NOT NULL,
	`number` integer NOT NULL,
	`bundle_hash` text NOT NULL,
	`content_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`published_at` text NOT NULL,
	PRIMARY KEY(`course_key`, `number`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_by_bundle` ON `releases` (`course_key`,`bundle_hash`);--> statement-breakpoint
CREATE TABLE `renderings` (
	`hash` text NOT NULL,
	`renderer` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`hash`, `renderer`)
);
