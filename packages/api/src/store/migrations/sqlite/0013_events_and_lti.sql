CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`event` integer NOT NULL,
	`consumer` text NOT NULL,
	`target` text NOT NULL,
	`subject` text NOT NULL,
	`lane` text NOT NULL,
	`learner` text,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer NOT NULL,
	`gives_up_at` integer NOT NULL,
	`finished_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_due` ON `deliveries` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `deliveries_by_lane` ON `deliveries` (`lane`,`state`,`event`);--> statement-breakpoint
CREATE INDEX `deliveries_by_consumer` ON `deliveries` (`consumer`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_by_target` ON `deliveries` (`target`,`state`);--> statement-breakpoint
CREATE INDEX `deliveries_by_learner` ON `deliveries` (`learner`);--> statement-breakpoint
CREATE TABLE `events` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`course_id` text NOT NULL,
	`quiz_id` text,
	`attempt_id` text,
	`learner` text
);
--> statement-breakpoint
CREATE INDEX `events_by_learner` ON `events` (`learner`);--> statement-breakpoint
CREATE TABLE `lti_contexts` (
	`id` text PRIMARY KEY NOT NULL,
	`platform_id` text NOT NULL,
	`deployment_id` text NOT NULL,
	`context_id` text NOT NULL,
	`title` text,
	`memberships_url` text,
	`line_items_url` text,
	`scopes` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lti_contexts_by_context` ON `lti_contexts` (`platform_id`,`deployment_id`,`context_id`);--> statement-breakpoint
CREATE TABLE `lti_keys` (
	`kid` text PRIMARY KEY NOT NULL,
	`jwk` text NOT NULL,
	`created_at` integer NOT NULL,
	`signs_from` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lti_learners` (
	`link` text NOT NULL,
	`learner` text NOT NULL,
	`user_id` text NOT NULL,
	`locale` text,
	`last_timestamp` integer NOT NULL,
	PRIMARY KEY(`link`, `learner`)
);
--> statement-breakpoint
CREATE INDEX `lti_learners_by_learner` ON `lti_learners` (`learner`);--> statement-breakpoint
CREATE TABLE `lti_links` (
	`id` text PRIMARY KEY NOT NULL,
	`context` text NOT NULL,
	`resource_link_id` text NOT NULL,
	`course_id` text NOT NULL,
	`quiz_id` text,
	`line_item` text,
	`claimed_until` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lti_links_by_resource` ON `lti_links` (`context`,`resource_link_id`);--> statement-breakpoint
CREATE INDEX `lti_links_by_quiz` ON `lti_links` (`course_id`,`quiz_id`);--> statement-breakpoint
CREATE TABLE `lti_platforms` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`issuer` text NOT NULL,
	`client_id` text NOT NULL,
	`authorization_url` text NOT NULL,
	`token_url` text NOT NULL,
	`token_audience` text,
	`jwks_url` text NOT NULL,
	`deployments` text NOT NULL,
	`origins` text NOT NULL,
	`key_id` text,
	`created_at` text NOT NULL,
	`approved_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lti_platforms_by_client` ON `lti_platforms` (`issuer`,`client_id`);--> statement-breakpoint
CREATE TABLE `lti_tickets` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`learner` text,
	`body` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `lti_tickets_by_expiry` ON `lti_tickets` (`expires_at`);--> statement-breakpoint
CREATE INDEX `lti_tickets_by_learner` ON `lti_tickets` (`learner`);--> statement-breakpoint
CREATE TABLE `sweeps` (
	`name` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_by_closing` ON `attempts` (`closes_at`);