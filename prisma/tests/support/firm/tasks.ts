/**
 * What belongs to tasks and templates: dependencies of templates, recurrences, what was told, and calendars, which are revoked, so
 * that everybody may make one. The templates named third are there to begin to wait.
 */
import type { Kit } from './kit';
import type { Firm } from '../people';

export async function addTaskWork({ owner, id, add }: Kit): Promise<void> {
  for (const firm of ['lake', 'bay'] as const) {
    for (const name of ['second', 'third']) {
      await add('task_templates', firm, {
        id: id(`${name} of ${firm}`),
        exchange_type: 'delayed',
        code: name,
        title: name,
        task_type: 'general',
        anchor: 'transfer',
        offset_days: 1,
        ...(name === 'second' && {
          assignee: 'member',
          assignee_user_id: id(firm === 'lake' ? 'carol' : 'bess'),
        }),
      });
    }
    await add('task_template_dependencies', firm, {
      template_id: id(`second of ${firm}`),
      depends_on_id: id(`template of ${firm}`),
    });
  }
  for (const [label, firm, file, person] of [
    ['weekly on x1', 'lake', 'x1', 'carol'],
    ['weekly on x2', 'lake', 'x2', 'dan'],
    ['weekly of carol', 'lake', null, 'carol'],
    ['weekly of dan', 'lake', null, 'dan'],
    ['weekly on y1', 'bay', 'y1', 'bess'],
  ] as const) {
    await add('task_recurrences', firm, {
      id: id(label),
      exchange_id: file && id(file),
      created_by: id(person),
      every: 1,
      unit: 'week',
      starts_on: '2026-12-07',
      until_on: '2027-12-07',
    });
  }
  for (const [task, recurrence] of [
    ['x1 of tara', 'weekly on x1'],
    ['y1 of tara', 'weekly on y1'],
  ] as const) {
    await owner.query(`UPDATE tasks SET recurrence_id = $2, occurrence_on = '2026-12-07' WHERE id = $1`, [
      ...[id(task), id(recurrence)],
    ]);
  }
  for (const [task, person, firm] of [
    ['x1 of carol', 'carol', 'lake'],
    ['x2 of dan', 'dan', 'lake'],
    ['y1 of bess', 'bess', 'bay'],
  ] as const) {
    await add('task_notices', firm, {
      task_id: id(task),
      user_id: id(person),
      kind: 'reminder',
      days: -1,
      due_on: '2026-12-10',
      late_days: 0,
    });
  }
  const owners: [Firm, string][] = [
    ...['ada', 'carol', 'dan', 'clara', 'tara', 'agnes'].map((person): [Firm, string] => ['lake', person]),
    ['bay', 'tara'],
  ];
  for (const [n, [firm, person]] of owners.entries()) {
    await add('calendar_feeds', firm, {
      id: id(`calendar of ${person} at ${firm}`),
      user_id: id(person),
      token_hash: Buffer.alloc(32, n + 1),
      revoked_at: new Date(),
    });
  }
  for (const [label, task, forAssignee, firm] of [
    ['comment for clara', 'x1 of clara', true, 'lake'],
    ['comment on x1 of clara', 'x1 of clara', false, 'lake'],
    ['comment for tara', 'x1 of tara', true, 'lake'],
    ['comment for clara, not on it', 'x2 of clara, not on it', true, 'lake'],
    ['comment for tara at bay', 'y1 of tara', true, 'bay'],
  ] as const) {
    await add('notes', firm, {
      id: id(label),
      body: 'Noted.',
      author_id: id(firm === 'bay' ? 'bess' : 'dan'),
      task_id: id(task),
      for_assignee: forAssignee,
    });
  }
}
