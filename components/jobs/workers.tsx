import { StatusBadge } from '@/components/ui/status-badge';

/** Whether anything runs at all. */
export function Workers({ workers }: { workers: number }) {
  if (workers > 0) {
    return (
      <p>
        <StatusBadge status="on_track" label={workers === 1 ? '1 worker runs' : `${workers} workers run`} />
      </p>
    );
  }
  return (
    <div role="alert" className="rounded-card border border-line bg-overdue-soft px-4 py-3 text-overdue">
      <p className="font-semibold">No worker runs</p>
      <p>
        Nothing on this page happens until one does. Whoever operates the installation starts it with{' '}
        <span className="font-mono">npm run worker</span>; what waits is kept, and runs then.
      </p>
    </div>
  );
}
