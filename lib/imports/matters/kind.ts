/** Matter lists as a kind of import: the judgment and the writing of the command, row by row for the page. */
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Scope } from '@/lib/access/scope';
import {
  laneOf,
  type Field,
  type Finding,
  type ImportKind,
  type Judged,
  type List,
  type Written,
} from '../kind';
import { writeRows, type RowOutcome } from './batch';
import { causeTitles } from './cells/cell';
import { checkFile } from './check';
import { writeClientName } from './client';
import { columnNames, columns, type Column } from './columns';
import { coordinatorOf, coordinatorsByEmail } from './coordinators';
import { exchangeEnd } from './exchange-end';
import type { MatterFile } from './read';
import { rejectCell, type Reject } from './reject';
import { readRow } from './row';

const fields: Field[] = columnNames.map((key) => {
  const { header, also, needed } = columns[key];
  return { key, label: header, also, needed };
});

const isColumn = (key: string | null): key is Column => key !== null && key in columns;

const fileOf = ({ headers, columns: mapped, records }: List): MatterFile => ({
  headers,
  columns: mapped.map((key) => (isColumn(key) ? key : null)),
  records,
});

const rejectFinding = ({ cause, column, value, reason }: Reject): Finding => ({
  level: 'reject',
  ...{ cause, title: causeTitles[cause], column, value, reason },
});

export const matterKind: ImportKind = { fields, judge, look, write };

function judge(list: List, today: CalendarDate): Judged[] {
  const file = fileOf(list);
  const { rows, rejects, warnings, caps } = checkFile(file, today, exchangeEnd);
  const findings = new Map<number, Finding[]>();
  const say = (record: number, finding: Finding) =>
    findings.set(record, [...(findings.get(record) ?? []), finding]);
  for (const reject of rejects) say(reject.record, rejectFinding(reject));
  for (const { record, kind, column, given, message } of warnings) {
    const title = kind === 'day45' ? 'Day 45 differs from the rules' : 'Day 180 differs from the rules';
    say(record, { level: 'warning', cause: kind, title, column, value: given, reason: message });
  }
  for (const { record, message } of caps) {
    const title = 'Exchange period shortened by the return date';
    say(record, { level: 'note', cause: 'return', title, column: '', value: '', reason: message });
  }
  const lanes = new Map(
    rows.map(({ record, client }) => [record, laneOf(writeClientName(client).toLowerCase())]),
  );
  const refused = new Set(rejects.map(({ record }) => record));
  return file.records.map(({ record }) => ({
    record,
    state: refused.has(record) ? 'rejected' : 'waiting',
    lane: lanes.get(record) ?? 0,
    findings: findings.get(record) ?? [],
  }));
}

/** Coordinators that the firm does not have are found before anything is written, and matters that it has already. */
async function look(
  scope: Scope,
  list: List,
  judged: readonly Judged[],
  today: CalendarDate,
): Promise<Judged[]> {
  const file = fileOf(list);
  const coordinators = await coordinatorsByEmail(scope);
  const rows = new Map(
    file.records.flatMap((record) => {
      const read = readRow(file, record, today);
      return read.ok ? [[record.record, { row: read.row, record }] as const] : [];
    }),
  );
  const numbers = [...rows.values()].map(({ row }) => row.number);
  const stored = new Set(
    (
      await scope.db.exchangeNumber.findMany({ where: { number: { in: numbers } }, select: { number: true } })
    ).map(({ number }) => number),
  );
  return judged.map((one) => {
    const found = rows.get(one.record);
    if (!found || one.state === 'rejected') return one;
    const coordinator = coordinatorOf(coordinators, found.row);
    if ('refusal' in coordinator) {
      const finding = rejectFinding(rejectCell(file, found.record, 'coordinatorEmail', coordinator.refusal));
      return { ...one, state: 'rejected', findings: [...one.findings, finding] };
    }
    return stored.has(found.row.number) ? { ...one, findings: [...one.findings, STORED] } : one;
  });
}

const STORED: Finding = {
  level: 'note',
  cause: 'stored',
  title: 'Stored already',
  column: '',
  value: '',
  reason: 'The firm has a matter with this number. It is compared and not written again.',
};

/** Only what the judgment let through: the list is read again, since what waits is what the file said. */
async function write(scope: Scope, list: List): Promise<Written[]> {
  const file = fileOf(list);
  const read = file.records.map((record) => readRow(file, record, scope.today));
  const rows = read.flatMap((result) => (result.ok ? [result.row] : []));
  const outcomes = await writeRows(scope, file, rows);
  return [
    ...outcomes.map(writtenOf),
    ...read.flatMap((result, index): Written[] =>
      result.ok
        ? []
        : [
            {
              record: file.records[index]!.record,
              state: 'rejected',
              findings: result.rejects.map(rejectFinding),
            },
          ],
    ),
  ];
}

function writtenOf(outcome: RowOutcome): Written {
  const { record } = outcome.row;
  if (outcome.kind === 'rejected') {
    return { record, state: 'rejected', findings: [rejectFinding(outcome.reject)] };
  }
  const { kind: state, exchangeId: subjectId } = outcome;
  if (state !== 'differs') return { record, state, subjectId, findings: [] };
  const reason = `Stored with other data, and not written: ${outcome.fields.join(', ')}.`;
  const finding: Finding = {
    level: 'note',
    cause: 'differs',
    title: 'Stored already with other data',
    column: '',
    value: '',
    reason,
  };
  return { record, state, subjectId, findings: [finding] };
}
