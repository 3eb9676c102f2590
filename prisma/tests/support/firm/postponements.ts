/** Postponements for a disaster: approved ones, which everybody on the file sees, and proposals, which the firm decides on. */
import { firmOf, type Kit } from './kit';

export async function addPostponements({ owner, id, add }: Kit): Promise<void> {
  for (const [file, state, proposer, decider] of [
    ['x1', 'approved', 'dan', 'ivan'],
    ['x1', 'proposed', 'carol', null],
    ['x2', 'approved', 'dan', 'ivan'],
    ['x2', 'proposed', 'dan', null],
    ['x5', 'approved', 'dan', 'ivan'],
    ['y1', 'approved', 'bess', 'tara'],
    ['y1', 'proposed', 'bess', null],
  ] as const) {
    const label = `${state} for ${file}`;
    await add('deadline_postponements', firmOf(file), {
      id: id(label),
      exchange_id: id(file),
      rule: 'section_17',
      standing: 'affected',
      notice: 'A notice of the fixture',
      disaster_on: decider ? '2024-05-01' : '2024-06-01',
      window_from: decider ? '2024-05-01' : '2024-06-01',
      postponed_to: '2024-09-03',
      proposed_by: id(proposer),
    });
    if (!decider) continue;
    await owner.query(
      `UPDATE deadline_postponements SET status = 'approved', decided_by = $1 WHERE id = $2`,
      [id(decider), id(label)],
    );
  }
}
