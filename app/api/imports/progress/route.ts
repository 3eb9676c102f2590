import { memberRoute } from '@/lib/entry/member-route';
import { runRef } from '@/lib/imports/input';
import { progressOf } from '@/lib/imports/queries';

export const GET = memberRoute(runRef, progressOf);
