/** A replacement property of each file that a notice names, on files whose identification period is open. */
import { addDays, calendarDateIn } from '@/lib/shared/calendar-date';
import { firmOf, type Kit } from './kit';

/** Sold yesterday. */
export function sold() {
  const transferred = addDays(calendarDateIn('America/Chicago', new Date()), -1);
  return {
    transfer_date: transferred,
    identification_deadline: addDays(transferred, 45),
    exchange_deadline: addDays(transferred, 180),
  };
}

export async function addNotices({ owner, id, add }: Kit): Promise<void> {
  for (const file of ['x1', 'x2', 'y1']) {
    const property = `named of ${file}`;
    await add('exchange_properties', firmOf(file), {
      id: id(property),
      exchange_id: id(file),
      side: 'replacement',
      address_line1: property,
    });
    await owner.query('BEGIN');
    await add('identification_notices', firmOf(file), {
      id: id(`notice of ${file}`),
      exchange_id: id(file),
      kind: 'identification',
      method: 'portal',
      text: `I identify ${property}.`,
      signed_name: 'Clara Test',
      sent_to: 'Lakeside Exchange',
    });
    await add('identification_notice_properties', firmOf(file), {
      notice_id: id(`notice of ${file}`),
      property_id: id(property),
      description: property,
    });
    await owner.query('COMMIT');
  }
}
