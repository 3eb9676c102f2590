import type { ReactNode } from 'react';

export interface PageHeaderProps {
  title: string;
  /** One line below: what this is, how fresh. */
  lead?: ReactNode;
  /** The one primary action, always at the right. */
  action?: ReactNode;
}

export function PageHeader({ title, lead, action }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold [overflow-wrap:anywhere]">{title}</h1>
        {lead && <div className="mt-1 text-muted">{lead}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </header>
  );
}
