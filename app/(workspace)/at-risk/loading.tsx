import { Loading, Skeleton } from '@/components/ui/skeleton';

const rows = Array.from({ length: 8 }, (_, index) => index);

export default function AtRiskLoading() {
  return (
    <Loading label="Loading the exchanges at risk">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="mt-6 h-9 w-64" />
      <div className="mt-4 space-y-2">
        {rows.map((row) => (
          <Skeleton key={row} className="h-20 w-full" />
        ))}
      </div>
    </Loading>
  );
}
