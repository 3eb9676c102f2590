import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileOfFirm, type FileOfFirm } from '@/lib/exchanges/testing/file-of-firm';
import { stateNotesOf } from './queries';

let firm: FileOfFirm;
beforeAll(async () => {
  firm = await fileOfFirm();
});
afterAll(() => firm.close());

it('reads states as they were typed, and the firm’s own from its address', async () => {
  const id = await firm.open();
  const { coordinator, client } = firm.people;
  const intermediaries = async () =>
    (await coordinator.enter((scope) => stateNotesOf(scope, id)))
      .filter(({ topic }) => topic === 'intermediary')
      .map(({ state }) => state);
  await firm.database.owner.query(
    `UPDATE exchange_properties SET state = 'california' WHERE exchange_id = $1`,
    [id],
  );
  expect(await intermediaries()).toEqual(['CA']);
  await firm.database.owner.query(
    `UPDATE organizations SET address = '{"state": "Nevada"}'
    WHERE id = (SELECT organization_id FROM exchanges WHERE id = $1)`,
    [id],
  );
  expect(await intermediaries()).toEqual(['CA', 'NV']);
  expect(await client.enter((scope) => stateNotesOf(scope, id))).toEqual([]);
});
