-- Why: who reads the audit. An admin reads that of the firm, a coordinator the changes of own exchanges; what belongs to no
-- firm is read by the owner alone.
-- Rule: nobody learns from the audit what they may not read in its place. Messages, notes and notifications may be for a few
-- alone, so their changes are recorded, sealed, and read by the owner; a coordinator reads changes of those tables only of
-- which a coordinator sees every row of an own exchange. exchange_stage_changes is not among them: it makes no entries
-- (app.unaudited), since it repeats stage and status of the exchange, whose entry tells of the move once.
-- Locks: ACCESS EXCLUSIVE on each table, briefly, at deployment. Undo: re-apply the previous version of this file.

CALL app.begin_policies('audit_logs', 'audit_blocks');

CREATE POLICY admin_reads_audit ON audit_logs FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org())
        AND (table_name IS NULL OR table_name <> ALL ('{conversations, conversation_members, conversation_reads, messages,
            message_recipients, notes, notifications}')));
CREATE POLICY coordinator_reads_history ON audit_logs FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org())
        AND exchange_id = ANY (ARRAY(SELECT a.exchange_id FROM exchange_access a WHERE a.user_id = (SELECT app.uid())))
        AND kind = 'change'
        AND table_name = ANY ('{exchanges, exchange_finances, exchange_participants, exchange_properties, property_finances,
            tasks, task_recurrences, documents, invoices, expenses, disbursement_requests, closing_statements, tax_worksheets,
            exchange_eligibility, deadline_postponements, identification_notices, identification_notice_properties}'));

CREATE POLICY admin_reads_seals ON audit_blocks FOR SELECT TO peak_admin
    USING (organization_id = (SELECT app.org()));
CREATE POLICY coordinator_reads_seals ON audit_blocks FOR SELECT TO peak_coordinator
    USING (organization_id = (SELECT app.org()));
