-- Vectors of the words in `search_documents`; see engines/postgres.ts.
CREATE TABLE "search" ("document" bigint PRIMARY KEY NOT NULL, "words" tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX "search_by_word" ON "search" USING gin ("words");
--> statement-breakpoint
-- As rate-limiter-flexible expects it.
CREATE TABLE "rate_limits" ("key" varchar(255) PRIMARY KEY NOT NULL, "points" integer DEFAULT 0 NOT NULL, "expire" bigint);
