import { Loading, Skeleton } from '@/components/ui/skeleton';

/** The outline of an exchange's page. */
export function ExchangeLoading() {
  return (
    <Loading label="Loading the exchange">
      <Skeleton className="h-5 w-48" />
      <Skeleton className="mt-2 h-7 w-80 max-w-full" />
      <Skeleton className="mt-4 h-52 w-full" />
      <Skeleton className="mt-4 h-16 w-full" />
      <Skeleton className="mt-4 h-9 w-full" />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
    </Loading>
  );
}
