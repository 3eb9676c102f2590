/** The triggers that write the audit and keep it, where one is missing or disabled. In words. */
import type pg from 'pg';

export async function missingGuards(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ missing: string }>(
    `SELECT 'changes of ' || target::text || ' are not recorded' AS missing FROM app.audit_gaps
     UNION ALL
     SELECT 'sessions are not recorded' WHERE NOT EXISTS (SELECT FROM pg_trigger
       WHERE tgrelid = 'public.sessions'::regclass AND tgname = 'audit' AND tgenabled = 'O')
     UNION ALL
     SELECT 'entries of ' || c.oid::regclass::text || ' can be ' || kind.done
     FROM pg_class c CROSS JOIN (VALUES ('stands', 'changed'), ('stands_whole', 'emptied')) AS kind (name, done)
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND (c.oid IN ('public.audit_logs'::regclass, 'public.audit_blocks'::regclass)
         OR c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'public.audit_logs'::regclass))
       AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = kind.name AND t.tgenabled = 'O')
     ORDER BY 1`,
  );
  return rows.map(({ missing }) => missing);
}
