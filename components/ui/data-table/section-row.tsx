import type { ReactNode } from 'react';

/** The heading of the rows that follow, over the whole width. It is measured with the first of them. */
export const SectionRow = ({ columns, children }: { columns: number; children: ReactNode }) => (
  <tr data-section className="border-b border-line bg-sunken">
    <th scope="colgroup" colSpan={columns} className="px-3 py-1.5 text-left font-semibold">
      {children}
    </th>
  </tr>
);
