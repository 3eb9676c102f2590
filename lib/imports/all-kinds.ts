import { contactKind } from './contacts/kind';
import type { ImportKind, KindName } from './kind';
import { matterKind } from './matters/kind';

export const allKinds: Record<KindName, ImportKind> = { matters: matterKind, contacts: contactKind };
