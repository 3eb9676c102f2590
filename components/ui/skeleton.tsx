import { cx } from './cx';

/** A grey block in the final shape; give it width and height. Appears after 300 ms, so that fast answers do not flash. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden className={cx('skeleton block rounded-chip bg-sunken', className)} />;
}

/** Around the skeletons of a section: says once that it loads. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
