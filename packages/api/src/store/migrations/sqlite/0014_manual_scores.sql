CREATE TABLE `manual_scores` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`version` integer NOT NULL,
	`points` real NOT NULL,
	`rubric` text,
	`comment` text,
	`grader` text NOT NULL,
	`scored_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `manual_scores_by_time` ON `manual_scores` (`attempt_id`,`scored_at`);--> statement-breakpoint
CREATE TABLE `pending_scores` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`)
);
