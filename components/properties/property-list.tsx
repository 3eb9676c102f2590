import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Badge } from '@/components/ui/status-badge';
import { writeDate } from '@/lib/shared/calendar-date';
import { writeMoney } from '@/lib/shared/money';
import type { ExchangeDetail } from '@/lib/exchanges/detail';
import type { PropertyView } from '@/lib/properties/queries';
import { AddProperty } from './add-property';
import { ClosingDate } from './closing-date';
import { EditProperty } from './edit-property';
import { MoveProperty } from './move-property';
import { PropertyMap } from './property-map';
import { closingWord, propertyStatusWord, sides, sideTitle } from './property-words';

interface PropertyListProps {
  properties: readonly PropertyView[];
  /** Given where the member may add one. */
  adding?: Pick<ExchangeDetail, 'id' | 'dates' | 'facts' | 'today'>;
}

/** Both sides of the exchange side by side, and the states that they lie in. */
export function PropertyList({ properties, adding }: PropertyListProps) {
  return (
    <div className="space-y-4">
      <Sides properties={properties} adding={adding} />
      <PropertyMap properties={properties} />
    </div>
  );
}

function Sides({ properties, adding }: PropertyListProps) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {sides.map((side) => {
        const own = properties.filter((property) => property.side === side);
        return (
          <Card
            key={side}
            title={`${sideTitle[side]} (${own.length})`}
            flush
            action={adding && <AddProperty side={side} exchange={adding} />}
          >
            {own.length > 0 ? (
              <ul className="divide-y divide-line border-t border-line">
                {own.map((property) => (
                  <PropertyRow key={property.id} property={property} exchange={adding} />
                ))}
              </ul>
            ) : (
              <EmptyState kind="first" title={`No ${side} property yet`}>
                {side === 'relinquished'
                  ? 'The closing of the first one starts both periods.'
                  : 'Properties considered, identified and received stand here.'}
              </EmptyState>
            )}
          </Card>
        );
      })}
    </div>
  );
}

function PropertyRow({
  property,
  exchange,
}: {
  property: PropertyView;
  exchange: PropertyListProps['adding'];
}) {
  const { side, status, address, place, propertyType, transferredOn, identifiedOn, money } = property;
  return (
    <li className="space-y-1 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 font-medium [overflow-wrap:anywhere]">{address}</p>
        <Badge>{propertyStatusWord[status]}</Badge>
      </div>
      <p className="text-muted">{[place, propertyType].filter(Boolean).join(' · ')}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm">
        <Entry name={closingWord[side]} value={transferredOn ? writeDate(transferredOn) : 'No date yet'} />
        {identifiedOn && <Entry name="Identified on" value={writeDate(identifiedOn)} />}
        {money && <Entry name="Value" value={money.value ? writeMoney(money.value) : 'Not entered'} />}
        {money && <Entry name="Debt" value={money.debt ? writeMoney(money.debt) : 'Not entered'} />}
      </dl>
      {property.entered.legalDescription && (
        <p className="text-sm [overflow-wrap:anywhere] text-muted">{property.entered.legalDescription}</p>
      )}
      {exchange && (
        <div className="flex flex-wrap gap-1">
          <ClosingDate property={property} exchange={exchange} />
          <EditProperty exchangeId={exchange.id} property={property} />
          <MoveProperty exchangeId={exchange.id} property={property} />
        </div>
      )}
    </li>
  );
}

function Entry({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="tabular-nums">{value}</dd>
    </>
  );
}
