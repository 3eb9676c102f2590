import { calculateIdentification, identificationInput } from '@/lib/calculators/identification';
import { methodNotAllowed, publicRoute } from '@/lib/entry/public-route';

export const dynamic = 'force-dynamic';

/** Whether an identification of replacement property holds, with its reasons, for anyone. Nothing is stored. */
export const POST = publicRoute(identificationInput, calculateIdentification);

const other = methodNotAllowed('POST');
export { other as GET, other as PUT, other as PATCH, other as DELETE, other as OPTIONS };
