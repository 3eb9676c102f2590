import { Loading, Skeleton } from '@/components/ui/skeleton';

/** The outline of a page that is still to come. */
export function PageLoading() {
  return (
    <Loading label="Loading the page">
      <Skeleton className="h-7 w-56" />
      <div className="mt-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {['one', 'two', 'three', 'four'].map((key) => (
          <Skeleton key={key} className="h-28" />
        ))}
      </div>
      <Skeleton className="mt-6 h-80" />
    </Loading>
  );
}
