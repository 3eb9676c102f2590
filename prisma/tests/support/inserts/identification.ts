/**
 * A notice, signed in the portal by a client, on paper for anybody else. What it names comes in the same transaction, which
 * lib/identification/notices.db.test.ts looks at.
 */
import type { Insertable, Writing } from './place';

export function identificationInserts({ id, place, by }: Writing): Insertable[] {
  const organization_id = id(place.firm);
  const portal = by === 'clara';
  return [
    [
      'identification_notices',
      {
        organization_id,
        exchange_id: id(place.file),
        kind: 'identification',
        method: portal ? 'portal' : 'paper',
        text: `I identify bare of ${place.file}.`,
        signed_name: 'Clara Test',
        sent_to: 'Lakeside Exchange',
        ...(!portal && { signed_at: new Date(), sent_at: new Date() }),
      },
    ],
  ];
}
