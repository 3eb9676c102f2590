/** Why a change was refused, where it was tried. */
export function Problem({ children }: { children: string | undefined }) {
  return (
    children && (
      <p role="alert" className="mt-1 text-sm text-overdue">
        {children}
      </p>
    )
  );
}

/** Where a point comes from; unsettled law says so. */
export function Source({ citation, counsel }: { citation?: string; counsel?: boolean }) {
  if (!citation) return null;
  return (
    <span className="text-sm text-muted">
      {citation}
      {counsel && ' · Confirm with counsel'}
    </span>
  );
}
