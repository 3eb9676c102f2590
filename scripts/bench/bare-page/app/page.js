/** The yardstick of the benchmark of pages: 50 rows of one query that asks nobody who is reading. Never part of the product. */
import pg from 'pg';

export const dynamic = 'force-dynamic';

const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 4 });

export default async function BarePage() {
  const { rows } = await pool.query(
    `SELECT id, exchange_number, name, exchange_type, status, stage, priority, transfer_date::text, identification_deadline::text,
       exchange_deadline::text FROM exchanges ORDER BY organization_id, id LIMIT 50`,
  );
  return (
    <main>
      <h1>Exchanges</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {Object.entries(row).map(([column, value]) => (
                <td key={column}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
