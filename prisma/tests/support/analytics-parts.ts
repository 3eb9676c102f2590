/** Several children of each kind on one file, money apart. */
import { addDays } from '@/lib/shared/calendar-date';
import { newId } from '@/lib/shared/ids';
import { amount, cast, type Place } from './analytics-place';
import type { Chance } from './random';

const DAY = 86_400_000;

const several = (chance: Chance, least: number, most: number) =>
  Array.from({ length: least + chance.below(most - least + 1) }, (_, index) => index);

export async function addTasks({ chance, labels, firm, id, today, now, add }: Place) {
  const { assignees, author } = cast[firm];
  for (const status of ['pending', 'in_progress', 'blocked', 'completed', 'completed', 'cancelled']) {
    for (const n of several(chance, 1, 3)) {
      const assignee = chance.of(assignees);
      await add('tasks', {
        ...{ exchange_id: id, title: `${status} ${n}`, task_type: 'general', status },
        assigned_to: assignee && labels.id(assignee),
        created_by: labels.id(author),
        due_on: chance.below(4) === 0 ? null : addDays(today, chance.below(60) - 30),
        completed_at: status === 'completed' ? new Date(now.getTime() - chance.below(4) * 13 * DAY) : null,
        quality_score: chance.below(2) === 0 ? null : 1 + chance.below(100),
      });
    }
  }
}

/** The first contact leaves and joins again; the second holds two parts at once; the third has left for good. */
export async function addParticipants({ labels, firm, id, chance, now, add }: Place) {
  const [first, second, third] = cast[firm].contacts;
  const part = (contact: string | undefined, role: string, more: object = {}) =>
    contact &&
    add('exchange_participants', { exchange_id: id, participant_id: labels.id(contact), role, ...more });
  const left = { joined_at: new Date(now.getTime() - 9 * DAY), left_at: new Date(now.getTime() - 5 * DAY) };
  await part(first, 'observer', left);
  await part(first, 'observer');
  await part(second, 'seller');
  await part(second, 'agent');
  if (chance.below(2)) await part(third, 'lender', left);
}

export async function addProperties({ chance, id, add }: Place) {
  for (const side of ['relinquished', 'replacement']) {
    for (const n of several(chance, 2, 5)) {
      const property = newId();
      await add('exchange_properties', {
        ...{ id: property, exchange_id: id, side, address_line1: `${n} ${side} St` },
        state: chance.of(['IA', 'TX']),
        status: chance.of(['proposed', 'identified', 'under_contract', 'acquired', 'lost', 'revoked']),
        property_type: chance.of(['retail', 'land', 'multifamily', null]),
        latitude: 40 + n,
        longitude: -90 - n,
      });
      if (chance.below(5) > 0) {
        await add('property_finances', { property_id: property, exchange_id: id, value: amount(chance) });
      }
    }
  }
}

export async function addDocuments({ chance, id, now, labels, firm, add }: Place) {
  for (const n of several(chance, 2, 6)) {
    await add('documents', {
      ...{ exchange_id: id, title: `Document ${n}`, created_by: labels.id(cast[firm].author) },
      archived_at: chance.below(3) === 0 ? now : null,
    });
  }
}

export async function addMessages({ owner, chance, id, now, labels, firm, add }: Place) {
  await owner.query(
    `INSERT INTO conversations (organization_id, kind, exchange_id) VALUES ($1, 'exchange', $2)
     ON CONFLICT (organization_id, exchange_id) DO NOTHING`,
    [labels.id(firm), id],
  );
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM conversations WHERE exchange_id = $1', [
    id,
  ]);
  for (const n of several(chance, 2, 7)) {
    await add('messages', {
      ...{ conversation_id: rows[0]!.id, exchange_id: id, seq: n + 1, content: `Message ${n}` },
      id: newId(new Date(now.getTime() - (n === 0 ? 0 : chance.below(20 * DAY)))),
      sender_id: labels.id(chance.of(cast[firm].senders)),
      is_addressed: chance.below(4) === 0,
    });
  }
}
