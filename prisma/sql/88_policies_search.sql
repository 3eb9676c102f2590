-- Why: who reaches the tables of search. Its words: nobody, since their text operators would read a whole firm under row-level
-- security. What somebody opened last: that person alone, in the firm where it was opened.
-- Rule: search_documents and search_words are closed to every role; app.search (69_search.sql) reads them and applies firm,
-- membership and role itself.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('search_documents', 'search_words', 'recent_items');

CREATE POLICY own_recent_items ON recent_items FOR ALL
    TO peak_admin, peak_coordinator, peak_client, peak_third_party, peak_agency
    USING (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid()))
    WITH CHECK (organization_id = (SELECT app.org())
        AND user_id = (SELECT app.uid()));
