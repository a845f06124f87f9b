CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`head` text NOT NULL,
	`tail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_words_by_head` ON `search_words` (`head`);--> statement-breakpoint
CREATE INDEX `search_words_by_tail` ON `search_words` (`tail`);--> statement-breakpoint
ALTER TABLE `courses` ADD `indexed_by` text;
--> statement-breakpoint
-- Indexes of words only. What is published is indexed again when the database is opened; see search/course-index.ts. `aside` counts less.
DROP TABLE `search`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5(`title`, `text`, `aside`, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_+#.'");
--> statement-breakpoint
-- By default, segments are merged when there are 4 of them. After 10,000 courses were seeded, merging then took half of the time of a publish.
INSERT INTO `search` (`search`, `rank`) VALUES ('automerge', 8);
--> statement-breakpoint
-- The rows are courses. Prefixes of one and two letters have lists of their own, because all courses have words that start with them.
CREATE VIRTUAL TABLE `catalogue` USING fts5(`title`, `text`, `aside`, content = '', contentless_delete = 1, prefix = '1 2', tokenize = "ascii tokenchars '_+#.'");
