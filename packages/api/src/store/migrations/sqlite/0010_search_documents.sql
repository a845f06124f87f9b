CREATE TABLE `search_documents` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`course_key` integer NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`hash` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_by_id` ON `search_documents` (`course_key`,`kind`,`id`);--> statement-breakpoint
-- Words only: their documents are in `search_documents`. What is published is indexed again when the database is opened; see content/search.ts.
DROP TABLE `search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5(`title`, `text`, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_+#.'");
--> statement-breakpoint
-- By default, segments are merged when there are 4 of them. After 10,000 courses were seeded, merging then took half of the time of a publish.
INSERT INTO `search` (`search`, `rank`) VALUES ('automerge', 8);
