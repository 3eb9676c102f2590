import { Loading, Skeleton } from '@/components/ui/skeleton';

const rows = Array.from({ length: 10 }, (_, index) => index);

export default function ExchangesLoading() {
  return (
    <Loading label="Loading the exchanges">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="mt-6 h-9 w-full" />
      <Skeleton className="mt-4 h-9 w-full" />
      <div className="mt-4 space-y-2">
        {rows.map((row) => (
          <Skeleton key={row} className="h-14 w-full" />
        ))}
      </div>
    </Loading>
  );
}
