/** A file sold four days before a disaster, and what people do about its postponement. For tests. */
import { openExchange } from '@/lib/exchanges/commands';
import { newExchange, type NewExchangeDraft } from '@/lib/exchanges/input';
import { exchangePage } from '@/lib/exchanges/page';
import { fromDateColumn } from '@/lib/shared/calendar-date';
import type { TestMember } from '@/scripts/test/firm';
import { approvePostponement, proposePostponements } from '../commands';
import { newPostponement } from '../input';

export const notice = {
  notice: 'TX-2026-05',
  noticeLink: 'https://www.irs.gov/newsroom/tx-2026-05',
  disasterOn: '2026-06-14',
  postponedTo: '2026-10-15',
  standing: 'affected' as const,
};

interface People {
  admin: TestMember;
  coordinator: TestMember;
  /** The contact. */
  client: string;
}

/** `people` are those of the firm, known once the tests run. */
export function soldFile(people: () => People) {
  const listed = (exchangeId: string, by = people().admin) =>
    by.enter(async (scope) => (await exchangePage(scope, exchangeId)).postponements);
  return {
    listed,
    /** The coordinator's own. */
    opened: (more: Partial<NewExchangeDraft> = {}) =>
      people().coordinator.enter(async (scope) => {
        const input = newExchange.parse({
          client: { kind: 'existing', id: people().client },
          exchangeType: 'delayed',
          relinquished: [{ addressLine1: '12 Oak Street', transferredOn: '2026-06-10' }],
          taxpayer: { type: 'individual' },
          ...more,
        });
        return openExchange(scope, input);
      }),
    propose: (by: TestMember, exchangeId: string, more: Partial<typeof notice> = {}) =>
      by.enter((scope) =>
        proposePostponements(scope, newPostponement.parse({ exchangeId, notice: { ...notice, ...more } })),
      ),
    idOf: async (exchangeId: string, rule: 'section_6' | 'section_17') =>
      (await listed(exchangeId)).find((row) => row.rule === rule)!.id,
    approve: (by: TestMember, file: { id: string; exchangeNumber: string }, id: string, typed?: string) =>
      by.enter((scope) =>
        approvePostponement(scope, { exchangeId: file.id, id, typed: typed ?? file.exchangeNumber }),
      ),
    datesOf: (id: string) =>
      people().admin.enter(async ({ db }) => {
        const row = await db.exchange.findFirstOrThrow({ where: { id } });
        return [row.identificationDeadline, row.exchangeDeadline].map((date) => date && fromDateColumn(date));
      }),
  };
}
