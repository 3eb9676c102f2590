/** What the firm knows of a contact's means. Staff only: another role's queries are refused by the database itself. */
import { z } from 'zod';
import { record } from '@/lib/access/events';
import { allow } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { RiskTolerance } from '@/lib/generated/prisma/enums';
import { conflict } from '@/lib/shared/errors';
import { optionalMoney } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import type { Money } from '@/lib/shared/money';
import { editable } from './edit';

const blank = (value: unknown) => (value === '' || value === null ? undefined : value);

const means = z.object({
  creditScore: z.preprocess(
    blank,
    z.coerce
      .number({ error: 'A credit score lies between 300 and 850.' })
      .int('A credit score lies between 300 and 850.')
      .min(300, 'A credit score lies between 300 and 850.')
      .max(850, 'A credit score lies between 300 and 850.')
      .optional(),
  ),
  netWorthEstimate: optionalMoney,
  investmentCapacity: optionalMoney,
  riskTolerance: z.preprocess(blank, z.enum(RiskTolerance).optional()),
});

/** `was` is what the page showed. */
export const financesChange = z.object({ id: idSchema, means, was: means });
type Means = z.output<typeof means>;
export type FinancesChange = z.output<typeof financesChange>;

export interface Finances {
  creditScore: number | null;
  netWorthEstimate: Money | null;
  investmentCapacity: Money | null;
  riskTolerance: RiskTolerance | null;
}

export async function changeFinances(scope: Scope, { id, means, was }: FinancesChange) {
  await editable(scope, id);
  allow(scope, 'contact.seeFinances');
  const asColumns = (said: Means): Finances => ({
    creditScore: said.creditScore ?? null,
    netWorthEstimate: said.netWorthEstimate ?? null,
    investmentCapacity: said.investmentCapacity ?? null,
    riskTolerance: said.riskTolerance ?? null,
  });
  const standing = await scope.db.contactFinance.findFirst({
    where: { contactId: id },
    select: { contactId: true },
  });
  if (!standing) {
    if (Object.values(asColumns(was)).some((value) => value !== null)) conflict(meanwhile);
    await scope.db.contactFinance.createMany({ data: [{ contactId: id, ...asColumns(means) }] });
  } else {
    const { count } = await scope.db.contactFinance.updateMany({
      where: { contactId: id, ...asColumns(was) },
      data: asColumns(means),
    });
    if (count === 0) conflict(meanwhile);
  }
  await record(scope, 'contact.finances_changed', { subjectId: id });
  return { id };
}

const meanwhile =
  'Somebody changed these figures meanwhile. What you typed is kept; reload the page to see theirs.';
