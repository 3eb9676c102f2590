/** Closings with and without a statement, and worksheets. */
import { firmOf, type Kit } from './kit';

/** When properties of the fixture closed: the relinquished ones with a statement, the bare ones without. */
export const CLOSED_ON = '2024-06-01';

export async function addWorksheets({ owner, id, add }: Kit): Promise<void> {
  for (const file of ['x1', 'x2', 'x3', 'x4', 'y1']) {
    const property = id(`${file} relinquished`);
    await owner.query(`UPDATE exchange_properties SET transferred_on = $2 WHERE id = ANY ($1)`, [
      [property, id(`bare of ${file}`)],
      CLOSED_ON,
    ]);
    await add('closing_statements', firmOf(file), {
      property_id: property,
      exchange_id: id(file),
      closed_on: CLOSED_ON,
      price: '100.00',
      debt: '40.00',
      exchange_expenses: '6.00',
      cash: '54.00',
    });
  }
  for (const file of ['x3', 'x4', 'y1']) {
    await add('tax_worksheets', firmOf(file), { exchange_id: id(file), adjusted_basis: '30.00' });
  }
}
