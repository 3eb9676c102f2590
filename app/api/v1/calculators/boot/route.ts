import { bootInput, calculateBoot } from '@/lib/calculators/boot';
import { methodNotAllowed, publicRoute } from '@/lib/entry/public-route';

export const dynamic = 'force-dynamic';

/** Lines 12 to 25 of Form 8824 with their reasons, for anyone. Nothing is stored. */
export const POST = publicRoute(bootInput, calculateBoot);

const other = methodNotAllowed('POST');
export { other as GET, other as PUT, other as PATCH, other as DELETE, other as OPTIONS };
