'use client';
import type { Row as TableRow } from '@tanstack/react-table';
import { Fragment, useRef, type RefObject } from 'react';
import { BodyRow } from './body-row';
import { headingOf } from './heading-of';
import { SectionRow } from './section-row';
import type { TableSection, TableSelection } from './types';
import type { GoToRow } from './use-table-keys';
import { useVirtualRows } from './use-virtual-rows';

export interface TableBodyProps<Row> {
  rows: TableRow<Row>[];
  columns: unknown;
  selection?: TableSelection<Row>;
  section?: (row: Row) => TableSection;
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
        <Fragment key={row.id}>
          <Heading index={index} {...props} />
          <BodyRow counted={false} {...propsOf(row, index, props)} />
        </Fragment>
      ))}
    </tbody>
  );
}

interface VirtualBodyProps<Row> extends TableBodyProps<Row> {
  root: RefObject<HTMLElement | null>;
  go: RefObject<GoToRow | null>;
}

const ROW_HEIGHT = 57;

export function VirtualBody<Row>(props: VirtualBodyProps<Row>) {
  const { rows, root, go } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const { shown, rest, measure, keepActive } = useVirtualRows({
    ...{ root, body, go },
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
          row && (
            <Fragment key={row.id}>
              {gap > 0 && <Space height={gap} />}
              <Heading index={index} {...props} />
              <BodyRow counted measure={measure} {...propsOf(row, index, props)} />
            </Fragment>
          )
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

/** The heading of the section that begins with this row, if one does. */
function Heading<Row>({ rows, index, section, selection }: TableBodyProps<Row> & { index: number }) {
  const heading = headingOf(rows, index, section && (({ original }) => section(original)));
  const columns = (rows[index]?.getVisibleCells().length ?? 0) + (selection ? 1 : 0);
  return heading === undefined ? null : <SectionRow columns={columns}>{heading}</SectionRow>;
}
