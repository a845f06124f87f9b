CREATE TABLE `grading_changes` (
	`course_key` integer NOT NULL,
	`quiz_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`course_key`, `quiz_id`)
);
--> statement-breakpoint
-- What changed before is not known, so all grades count as changed once; see releases.ts.
INSERT INTO `grading_changes` SELECT DISTINCT `c`.`key`, `a`.`quiz_id`, CAST(strftime('%s', 'now') AS INTEGER) * 1000
FROM `attempts` `a` JOIN `courses` `c` ON `c`.`id` = `a`.`course_id`;