-- Words begin with the key of their course, so that a common word costs what one course costs; see search-index.ts. What is published is indexed again at once.
DROP TABLE `search`;
--> statement-breakpoint
DELETE FROM `indexed_sections`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search` USING fts5(`title`, `text`, tokenize = "unicode61 remove_diacritics 2");
