CREATE TABLE "search_words" (
	"word" text COLLATE "C" PRIMARY KEY NOT NULL,
	"head" text COLLATE "C" NOT NULL,
	"tail" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "courses" ADD COLUMN "indexed_by" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "search_words_by_head" ON "search_words" USING btree ("head");--> statement-breakpoint
CREATE INDEX "search_words_by_tail" ON "search_words" USING btree ("tail");
--> statement-breakpoint
-- Vectors of the words that describe courses; see search/catalogue.ts.
CREATE TABLE "catalogue" ("document" bigint PRIMARY KEY NOT NULL, "words" tsvector NOT NULL);
--> statement-breakpoint
-- To rank courses takes 20 ms for 10,000 vectors in the table, and 35 ms for vectors beside it.
ALTER TABLE "catalogue" ALTER COLUMN "words" SET STORAGE MAIN;
--> statement-breakpoint
CREATE INDEX "catalogue_by_word" ON "catalogue" USING gin ("words");
