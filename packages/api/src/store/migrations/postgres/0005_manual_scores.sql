CREATE TABLE "manual_scores" (
	"attempt_id" text COLLATE "C" NOT NULL,
	"question_id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"points" double precision NOT NULL,
	"rubric" text COLLATE "C",
	"comment" text COLLATE "C",
	"grader" text COLLATE "C" NOT NULL,
	"scored_at" bigint NOT NULL,
	CONSTRAINT "manual_scores_attempt_id_question_id_version_pk" PRIMARY KEY("attempt_id","question_id","version")
);
--> statement-breakpoint
CREATE TABLE "pending_scores" (
	"attempt_id" text COLLATE "C" NOT NULL,
	"question_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "pending_scores_attempt_id_question_id_pk" PRIMARY KEY("attempt_id","question_id")
);
--> statement-breakpoint
CREATE INDEX "manual_scores_by_time" ON "manual_scores" USING btree ("attempt_id","scored_at");