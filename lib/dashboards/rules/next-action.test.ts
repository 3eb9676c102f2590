import { describe, expect, it } from 'vitest';
import { nextAction } from './next-action';

const of = (codes: Parameters<typeof nextAction>[0]['reasons'][number]['code'][], more = {}) =>
  nextAction({ reasons: codes.map((code) => ({ code })), overdueTasks: 3, clock: 'exchange', ...more });

describe('the next action', () => {
  it('follows the worst reason', () => {
    expect(of(['shortened_without_extension', 'overdue_tasks'])).toEqual({
      label: 'Record an extension',
      tab: 'overview',
    });
    expect(of(['overdue_tasks', 'shortened_without_extension'])).toEqual({
      label: 'Open 3 overdue tasks',
      tab: 'tasks',
    });
    expect(of(['overdue_tasks'], { overdueTasks: 1 }).label).toBe('Open 1 overdue task');
  });

  it('is before all to meet the gate that holds a file back whose days run', () => {
    expect(of(['deadline_passed', 'overdue_tasks'], { heldFrom: 'documents_signed' })).toEqual({
      label: 'Complete Documents signed',
      tab: 'overview',
    });
  });

  it.each([
    ['identification', 'Open identification', 'identification'],
    ['parking_identification', 'Open identification', 'identification'],
    ['exchange', 'Review what is not received', 'overview'],
    ['parking', 'Review the parked property', 'overview'],
  ] as const)('after the end of %s is to %s', (clock, label, tab) => {
    expect(of(['deadline_passed'], { clock })).toEqual({ label, tab });
  });

  it.each([
    ['nothing_identified', 'Open identification'],
    ['exchange_ends_incomplete', 'Open the tasks left'],
    ['exchange_ends_soon', 'Open the tasks left'],
    ['no_client_message', 'Call the client'],
    ['gate_unmet', 'See what the stage needs'],
  ] as const)('for %s is to %s', (code, label) => {
    expect(of([code]).label).toBe(label);
  });

  it('is to open a file whose reasons went away since it was weighed', () => {
    expect(of([]).label).toBe('Open the exchange');
  });
});
