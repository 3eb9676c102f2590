import type { ReactNode } from 'react';
import { ReleaseOfFunds } from '@/components/disbursements/release-of-funds';
import { Checks } from '@/components/money/checks';
import { FundsReceived } from '@/components/money/funds';
import { IdentificationDoubts } from '@/components/money/identification-doubts';
import { Statements } from '@/components/money/statements';
import { WhatIf } from '@/components/money/what-if';
import { can } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';
import { fundsOf } from '@/lib/disbursements/queries';
import { moneyView } from '@/lib/worksheet/view';
import type { ExchangePart, OpenFile } from './part';

/** A section of the page: reads what it shows, and is absent where it shows nothing. */
type MoneySection = (scope: Scope, file: OpenFile) => Promise<ReactNode>;

const worksheet: MoneySection = async (scope, { exchange, mayEdit }) => {
  const view = await moneyView(scope, exchange);
  const mayRecord = mayEdit && can(scope, 'money.record');
  return (
    <>
      <IdentificationDoubts doubts={view.doubts} exchangeId={exchange.id} />
      <Statements rows={view.rows} entering={mayRecord ? exchange : undefined} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <FundsReceived funds={view.funds} recording={mayRecord ? exchange : undefined} />
        <Checks view={view} exchange={exchange} mayRecord={mayRecord} />
      </div>
      <WhatIf actual={view.actual} start={view.start} fixed={view.fixed} isStaff={view.isStaff} />
    </>
  );
};

const release: MoneySection = async (scope, { exchange }) =>
  can(scope, 'disbursement.see') && <ReleaseOfFunds funds={await fundsOf(scope, exchange.id)} />;

/** In the order of the page, a line each. They share its transaction, so one is read after the other. */
const sections: readonly MoneySection[] = [worksheet, release];

export const money: ExchangePart = {
  value: 'money',
  label: 'Money',
  shownTo: (scope) => can(scope, 'exchange.seeMoney'),
  content: async (scope, file) => {
    const shown: ReactNode[] = [];
    for (const section of sections)
      shown.push(<Section key={shown.length}>{await section(scope, file)}</Section>);
    return <div className="space-y-4">{shown}</div>;
  },
};

function Section({ children }: { children: ReactNode }) {
  return <div className="space-y-4">{children}</div>;
}
