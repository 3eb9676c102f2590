import { memberFile } from '@/lib/entry/member-file';
import { makeRejects, rejectsOf } from '@/lib/imports/rejected-csv';

export const GET = memberFile((scope, { id }: { id: string }) => rejectsOf(scope, id), makeRejects);
