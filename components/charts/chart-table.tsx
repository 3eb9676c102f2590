export interface TableView {
  /** Headers; the first names the rows. */
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

export function ChartTable({ caption, columns, rows }: TableView & { caption: string }) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-left text-muted">
          {columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              className={index > 0 ? 'py-1 pl-3 text-right font-medium' : 'py-1 font-medium'}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name} className="border-b border-line last:border-0">
            <th scope="row" className="py-1 text-left font-normal">
              {name}
            </th>
            {values.map((value, index) => (
              <td key={index} className="py-1 pl-3 text-right tabular-nums">
                {typeof value === 'number' ? value.toLocaleString('en-US') : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
