/** The design document's own statement over our rows: only the columns that it names otherwise are renamed. */
import type pg from 'pg';

/** Verbatim, but for the figures that are not compared. */
const statement = `SELECT
    e.id,
    COUNT(t.id) as total_tasks,
    COUNT(t.id) FILTER (WHERE t.status = 'completed') as completed_tasks,
    COUNT(t.id) FILTER (WHERE t.status = 'pending' AND t.due_date < NOW()) as overdue_tasks,
    COUNT(m.id) as message_count,
    COUNT(d.id) as document_count,
    COUNT(DISTINCT ep.participant_id) as participant_count,
    COALESCE(SUM(i.total), 0) as total_invoiced,
    COALESCE(SUM(i.total_outstanding), 0) as outstanding_amount,
    COALESCE(SUM(exp.amount), 0) as total_expenses
FROM exchanges e
LEFT JOIN tasks t ON t.exchange_id = e.id
LEFT JOIN messages m ON m.exchange_id = e.id
LEFT JOIN documents d ON d.exchange_id = e.id
LEFT JOIN exchange_participants ep ON ep.exchange_id = e.id
LEFT JOIN invoices i ON i.exchange_id = e.id
LEFT JOIN expenses exp ON exp.exchange_id = e.id
GROUP BY e.id`;

export async function documentFigures(owner: pg.Client, exchange: string) {
  await owner.query('BEGIN');
  try {
    await owner.query(`CREATE SCHEMA document`);
    await owner.query(
      `CREATE TABLE document.exchanges AS SELECT id FROM public.exchanges WHERE id = '${exchange}'`,
    );
    await owner.query('CREATE VIEW document.tasks AS SELECT *, due_on AS due_date FROM public.tasks');
    await owner.query('SET LOCAL search_path = document, public');
    const { rows } = await owner.query<Record<string, string>>(statement);
    return rows[0]!;
  } finally {
    await owner.query('ROLLBACK');
  }
}
