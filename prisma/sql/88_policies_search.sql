-- Why: who reaches the tables of search. Nobody: their text operators would read a whole firm under row-level security.
-- Rule: closed to every role; app.search (69_search.sql) reads them and applies firm, membership and role itself.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('search_documents', 'search_words');
