/** For tests: lists sent, judged and written as the page has it, in a database of the test. */
import { checkImport, writeImport } from '../imports';
import { workOff } from './work-off';
import type { TestDatabase } from '@/scripts/test/database';
import type { TestMember } from '@/scripts/test/firm';
import { confirmRun, mapRun } from '@/lib/imports/commands';
import type { DuplicateChoice, KindName } from '@/lib/imports/kind';
import { getRun, progressOf, proposedMapping } from '@/lib/imports/queries';
import { receive } from '@/lib/imports/receive';

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Sends a list. Returns the id of its run. */
export const upload = (member: TestMember, text: string, kind: KindName = 'matters') =>
  receive(member.enter, { kind, name: 'list.csv' }, bytesOf(text));

export function desk(database: TestDatabase) {
  const work = () => workOff(database.ownerUrl, [checkImport, writeImport], database.appUrl);
  return {
    /** Lets the jobs run that were asked for. */
    work,
    /** Sends a list, takes the mapping that is offered, and has it judged. */
    async judged(member: TestMember, text: string, kind: KindName = 'matters') {
      const id = await upload(member, text, kind);
      await member.enter(async (scope) => {
        const { mapping } = await proposedMapping(scope, await getRun(scope, id));
        await mapRun(scope, { id, mapping });
      });
      await work();
      return id;
    },
    async confirmed(member: TestMember, id: string, duplicates: DuplicateChoice = 'skip') {
      await member.enter((scope) => confirmRun(scope, { id, duplicates }));
      await work();
      return member.enter((scope) => progressOf(scope, { id }));
    },
    async storedNumbers() {
      const { rows } = await database.owner.query<{ number: string }>(
        'SELECT number FROM exchange_numbers ORDER BY 1',
      );
      return rows.map(({ number }) => number);
    },
  };
}
