import type { Money } from '@/lib/shared/money';
import { refuse, type Refusal } from './cells/cell';
import type { Cells } from './cells/read-cells';
import { zipIn } from './cells/zip';
import type { Column } from './columns';

/** A property of a matter; amounts in US dollars, null while not known. */
export type MatterProperty = {
  readonly address: string;
  readonly city: string | null;
  readonly state: string | null;
  readonly zip: string | null;
  readonly value: Money | null;
  readonly debt: Money | null;
};

type Parts = { [P in keyof MatterProperty]: MatterProperty[P] | null };
type PropertyRead =
  { readonly value: MatterProperty | null } | { readonly column: Column; readonly refusal: Refusal };

/** The property on one side, null when all its cells are blank. Wants cells that were not refused. */
export function propertyOf(cells: Cells, side: 'relinquished' | 'replacement'): PropertyRead {
  const parts = side === 'relinquished' ? relinquished(cells) : replacement(cells);
  const closedWithout = side === 'relinquished' && parts.address === null && cells.transferredOn !== null;
  if (closedWithout) return { column: 'relinquishedAddress', refusal: NOTHING_CLOSED };
  if (Object.values(parts).every((part) => part === null)) return { value: null };
  const { address, zip } = parts;
  if (address === null) return { column: `${side}Address`, refusal: NO_ADDRESS };
  if (zip === null) return { value: { ...parts, address } };
  const whole = zipIn(zip, parts.state);
  if ('value' in whole) return { value: { ...parts, address, zip: whole.value } };
  return { column: `${side}Zip`, refusal: whole };
}

const NOTHING_CLOSED = refuse(
  'address',
  'The address of the property that closed is blank. Give it, or clear the closing date.',
);

const NO_ADDRESS = refuse(
  'address',
  'The address is blank while other cells of this property are not. Give the address, or clear those cells.',
);

const relinquished = (cells: Cells): Parts => ({
  address: cells.relinquishedAddress,
  city: cells.relinquishedCity,
  state: cells.relinquishedState,
  zip: cells.relinquishedZip,
  value: cells.relinquishedValue,
  debt: cells.relinquishedDebt,
});

const replacement = (cells: Cells): Parts => ({
  address: cells.replacementAddress,
  city: cells.replacementCity,
  state: cells.replacementState,
  zip: cells.replacementZip,
  value: cells.replacementValue,
  debt: null,
});
