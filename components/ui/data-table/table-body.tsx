'use client';
import type { Row as TableRow } from '@tanstack/react-table';
import { useRef, type RefObject } from 'react';
import { BodyRow } from './body-row';
import type { TableSelection } from './types';
import type { GoToRow } from './use-table-keys';
import { useVirtualRows } from './use-virtual-rows';

export interface TableBodyProps<Row> {
  rows: TableRow<Row>[];
  columns: unknown;
  selection?: TableSelection<Row>;
  chosen: ReadonlySet<string>;
  onToggle: (id: string, range: boolean) => void;
}

const propsOf = <Row,>(
  row: TableRow<Row>,
  index: number,
  { columns, selection, chosen, onToggle }: TableBodyProps<Row>,
) => ({
  row,
  index,
  columns,
  ...(selection && { name: selection.rowName(row.original), selected: chosen.has(row.id), onToggle }),
});

export function PlainBody<Row>(props: TableBodyProps<Row>) {
  return (
    <tbody>
      {props.rows.map((row, index) => (
        <BodyRow key={row.id} counted={false} {...propsOf(row, index, props)} />
      ))}
    </tbody>
  );
}

interface VirtualBodyProps<Row> extends TableBodyProps<Row> {
  root: RefObject<HTMLElement | null>;
  go: RefObject<GoToRow | null>;
  onNearEnd?: () => void;
}

const ROW_HEIGHT = 57;

export function VirtualBody<Row>(props: VirtualBodyProps<Row>) {
  const { rows, root, go, onNearEnd } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const { shown, rest, measure, keepActive } = useVirtualRows({
    ...{ root, body, go, onNearEnd },
    count: rows.length,
    height: ROW_HEIGHT,
  });
  return (
    <tbody
      ref={body}
      onFocus={(event) => {
        const index = event.target.closest<HTMLElement>('[data-row]')?.dataset.index;
        if (index) keepActive(Number(index));
      }}
    >
      {shown.map(({ item: { index }, gap }) => {
        const row = rows[index];
        return (
          row && [
            gap > 0 && <Space key={`before ${row.id}`} height={gap} />,
            <BodyRow key={row.id} counted measure={measure} {...propsOf(row, index, props)} />,
          ]
        );
      })}
      {rest > 0 && <Space height={rest} />}
    </tbody>
  );
}

const Space = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td style={{ height, padding: 0 }} />
  </tr>
);
