-- Why: a word that sounds the same, and a short one whose first letter is wrong, share few trigrams with what was meant, so the
-- index of trigrams does not find them. These two find them without reading the vocabulary of the firm.
-- Rule: read by app.search_near (prisma/sql/67_search_near.sql) only; both are of the word itself, so nothing has to keep them.
-- Locks: SHARE on search_words while they are built, seconds; the job that learns words waits. Undo: drop both indexes.

CREATE INDEX search_words_sound_idx ON search_words (organization_id, dmetaphone(word));
CREATE INDEX search_words_second_letters_idx ON search_words (organization_id, substr(word, 2, 2));
