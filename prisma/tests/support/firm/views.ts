/** Saved views, own and shared, and what fields of its own each firm keeps. */
import type { Firm } from '../people';
import type { Kit } from './kit';

export async function addViewsAndFields({ id, add }: Kit): Promise<void> {
  for (const [firm, person, label, shared] of [
    ...['ada', 'carol', 'clara', 'tara', 'agnes', 'dan'].map(
      (name) => ['lake', name, `view of ${name}`, false] as const,
    ),
    ['lake', 'carol', 'view of carol, shared', true],
    ['lake', 'dan', 'view of dan, shared', true],
    ['bay', 'tara', 'view of tara at bay', false],
    ['bay', 'bess', 'view of bess', false],
  ] as [Firm, string, string, boolean][]) {
    await add('saved_views', firm, {
      id: id(label),
      list: 'exchanges',
      name: label,
      owner_id: id(person),
      is_shared: shared,
    });
  }
  for (const [firm, entity] of [
    ['lake', 'exchange'],
    ['lake', 'contact'],
    ['bay', 'exchange'],
  ] as const) {
    await add('custom_field_definitions', firm, {
      id: id(`choice on ${entity}s of ${firm}`),
      entity,
      key: 'source',
      label: 'Source',
      kind: 'choice',
      choices: JSON.stringify([{ name: 'Referral', active: true }]),
    });
  }
}
