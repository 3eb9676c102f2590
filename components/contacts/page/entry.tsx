import type { ReactNode } from 'react';

/** A term with what is known; what is not says so. */
export function Entry({ term, children }: { term: string; children: ReactNode }) {
  const known = children !== null && children !== undefined && children !== '' && children !== false;
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="[overflow-wrap:anywhere]">
        {known ? children : <span className="text-faint">Not entered</span>}
      </dd>
    </div>
  );
}
