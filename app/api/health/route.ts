import { databaseHealth } from '@/lib/platform/health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/**
 * For load balancers and `npm start`: 200 when the database answers, 503 when it does not. `partitions` says `missing` when
 * rows of this or the next period would be refused; the process itself is well then, so the status stays.
 */
export async function GET(): Promise<Response> {
  const { answers: up, missingPartitions } = await databaseHealth();
  const body = {
    status: up ? 'ok' : 'unavailable',
    database: up ? 'ok' : 'unavailable',
    ...(up && { partitions: missingPartitions > 0 ? 'missing' : 'ok' }),
    version,
  };
  return Response.json(body, { status: up ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
