ALTER TABLE `courses` ADD `moved` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `courses_by_move` ON `courses` (`moved`);