import { sideTitle, sides, propertyStatusWord } from '@/components/properties/property-words';
import { Card } from '@/components/ui/card';
import { Badge, StatusBadge } from '@/components/ui/status-badge';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import { isZero } from '@/lib/worksheet/rules/amounts';
import { statementDifference, type Statement } from '@/lib/worksheet/rules/statements';
import type { StatementRow } from '@/lib/worksheet/view';
import { StatementForm } from './statement-form';

interface StatementsProps {
  rows: readonly StatementRow[];
  /** Given where the member may enter them. */
  entering?: Pick<ExchangeDetail, 'id' | 'dates' | 'facts' | 'today'>;
}

/** The closing statement of each property, both sides beside each other. */
export function Statements({ rows, entering }: StatementsProps) {
  return (
    <Card title="Closing statements" flush>
      <div className="grid border-t border-line lg:grid-cols-2 lg:divide-x lg:divide-line">
        {sides.map((side) => {
          const own = rows.filter(({ property }) => property.side === side);
          return (
            <section key={side} aria-label={`${sideTitle[side]}: closing statements`} className="min-w-0">
              <h3 className="border-b border-line px-4 py-2 font-medium">{sideTitle[side]}</h3>
              {own.length === 0 && <p className="px-4 py-3 text-muted">No {side} property yet.</p>}
              <ul className="divide-y divide-line">
                {own.map((row) => (
                  <li key={row.property.id} className="space-y-2 px-4 py-3">
                    <div className="flex flex-wrap items-start justify-between gap-2">
                      <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{row.property.address}</p>
                      <Badge>{propertyStatusWord[row.property.status]}</Badge>
                    </div>
                    {row.statement ? (
                      <Figures statement={row.statement} />
                    ) : (
                      <p className="text-muted">Not entered</p>
                    )}
                    {entering && <StatementForm key={stamp(row)} {...row} exchange={entering} />}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}

/** Another statement on file begins another form. */
const stamp = ({ statement }: StatementRow) => JSON.stringify(statement);

function Figures({ statement }: { statement: Statement }) {
  const { side, closedOn, price, debt, exchangeExpenses, otherExpenses, otherProperty, cash } = statement;
  const sale = side === 'relinquished';
  const difference = statementDifference(statement);
  const entries = [
    [sale ? 'Price' : 'Price of the real property', price],
    [sale ? 'Debt paid off' : 'New debt', debt],
    ['Exchange expenses', exchangeExpenses],
    ['Other costs', otherExpenses],
    [sale ? 'Other property given' : 'Other property received', otherProperty],
    [sale ? 'Cash paid out' : 'Cash to close', cash],
  ] as const;
  return (
    <>
      <p className="text-sm text-muted">Closed on {writeDate(closedOn)}</p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-sm">
        {entries.map(([name, amount]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right tabular-nums">{writeMoney(amount)}</dd>
          </div>
        ))}
      </dl>
      {isZero(difference) ? (
        <StatusBadge status="on_track" label="Reconciles to zero" />
      ) : (
        <StatusBadge status="urgent" label={`Differs by ${writeMoney(difference)}`} />
      )}
    </>
  );
}
