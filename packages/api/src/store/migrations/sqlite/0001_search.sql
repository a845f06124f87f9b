-- `course` holds one token per course, so that a match on a common word intersects with the course instead of reading the corpus.
CREATE VIRTUAL TABLE `search` USING fts5(`course`, `title`, `text`, tokenize = "unicode61 remove_diacritics 2");
