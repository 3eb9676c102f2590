import { z } from 'zod';
import { idSchema } from '@/lib/shared/ids';

export const runRef = z.object({ id: idSchema });
export const nothing = z.object({});
