'use client';
import { Fragment, useRef, type ReactNode, type RefObject } from 'react';
import { cx } from '../cx';
import { headingOf } from './heading-of';
import { SelectBox } from './select-box';
import type { TableSection, TableSelection } from './types';
import type { GoToRow } from './use-table-keys';
import { useVirtualRows } from './use-virtual-rows';

export interface CardListProps<Row> {
  caption: string;
  rows: Row[];
  rowId: (row: Row) => string;
  card: (row: Row) => ReactNode;
  selection?: TableSelection<Row>;
  section?: (row: Row) => TableSection;
  chosen: ReadonlySet<string>;
  onToggle: (id: string, range: boolean) => void;
}

/** The rows below 640 px. */
export function CardList<Row>(props: CardListProps<Row>) {
  return (
    <ul aria-label={props.caption} className="sm:hidden">
      {props.rows.map((row, index) => (
        <Fragment key={props.rowId(row)}>
          <Heading index={index} {...props} />
          <CardItem row={row} index={index} {...props} />
        </Fragment>
      ))}
    </ul>
  );
}

interface VirtualCardListProps<Row> extends CardListProps<Row> {
  root: RefObject<HTMLElement | null>;
  go: RefObject<GoToRow | null>;
}

const CARD_HEIGHT = 190;

export function VirtualCardList<Row>({ root, go, ...props }: VirtualCardListProps<Row>) {
  const body = useRef<HTMLUListElement>(null);
  const { shown, rest, measure } = useVirtualRows({
    ...{ root, body, go },
    count: props.rows.length,
    height: CARD_HEIGHT,
  });
  return (
    <ul ref={body} aria-label={props.caption}>
      {shown.map(({ item: { index }, gap }) => {
        const row = props.rows[index];
        return (
          row && (
            <Fragment key={props.rowId(row)}>
              {gap > 0 && <li aria-hidden style={{ height: gap }} />}
              <Heading index={index} {...props} />
              <CardItem row={row} index={index} measure={measure} {...props} />
            </Fragment>
          )
        );
      })}
      {rest > 0 && <li aria-hidden style={{ height: rest }} />}
    </ul>
  );
}

function Heading<Row>({ rows, index, section }: CardListProps<Row> & { index: number }) {
  const heading = headingOf(rows, index, section);
  if (heading === undefined) return null;
  return (
    <li data-section className="px-1 pt-2 pb-1 font-semibold">
      {heading}
    </li>
  );
}

interface CardItemProps<Row> extends CardListProps<Row> {
  row: Row;
  index: number;
  measure?: (element: HTMLLIElement | null) => void;
}

function CardItem<Row>({
  row,
  index,
  measure,
  rowId,
  card,
  selection,
  chosen,
  onToggle,
}: CardItemProps<Row>) {
  const id = rowId(row);
  return (
    <li
      ref={measure}
      data-row={id}
      data-index={index}
      aria-posinset={measure && index + 1}
      aria-setsize={measure && -1}
      className="pb-2"
    >
      <div
        className={cx(
          'flex gap-2 rounded-card border border-line p-4',
          chosen.has(id) ? 'bg-brand-soft' : 'bg-surface',
        )}
      >
        {selection && (
          <SelectBox
            label={`Select ${selection.rowName(row)}`}
            checked={chosen.has(id)}
            onToggle={(range) => onToggle(id, range)}
          />
        )}
        <div className="min-w-0 flex-1">{card(row)}</div>
      </div>
    </li>
  );
}
