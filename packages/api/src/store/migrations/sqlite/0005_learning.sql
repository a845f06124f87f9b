CREATE TABLE `accommodations` (
	`course_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`learner` text NOT NULL,
	`time_multiplier` real NOT NULL,
	`extra_attempts` integer NOT NULL,
	PRIMARY KEY(`learner`, `course_id`, `quiz_id`)
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`release` integer NOT NULL,
	`quiz_id` text NOT NULL,
	`learner` text NOT NULL,
	`number` integer NOT NULL,
	`seed` text NOT NULL,
	`question_ids` text NOT NULL,
	`started_at` integer NOT NULL,
	`due_at` integer,
	`closes_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_by_learner` ON `attempts` (`learner`,`course_id`,`quiz_id`,`number`);--> statement-breakpoint
CREATE INDEX `attempts_by_quiz` ON `attempts` (`course_id`,`quiz_id`,`id`);--> statement-breakpoint
CREATE TABLE `completions` (
	`course_id` text NOT NULL,
	`learner` text NOT NULL,
	`section_id` text NOT NULL,
	`completed_at` integer NOT NULL,
	PRIMARY KEY(`learner`, `course_id`, `section_id`)
);
--> statement-breakpoint
CREATE INDEX `completions_by_section` ON `completions` (`course_id`,`section_id`);--> statement-breakpoint
CREATE TABLE `erased_attempts` (
	`course_id` text NOT NULL,
	`quiz_id` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`course_id`, `quiz_id`)
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`, `sequence`)
);
--> statement-breakpoint
CREATE INDEX `responses_by_time` ON `responses` (`attempt_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`submitted_at` integer NOT NULL,
	`score` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `submissions_by_time` ON `submissions` (`submitted_at`);--> statement-breakpoint
ALTER TABLE `idempotency_records` ADD `learner` text;--> statement-breakpoint
CREATE INDEX `idempotency_records_by_learner` ON `idempotency_records` (`learner`);