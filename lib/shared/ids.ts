/** Ids are UUIDv7: they sort by the moment they were made, and an exchange's id names the year of its partition. */
import { v7 } from 'uuid';
import { z } from 'zod';

/** A new id; with `at`, one whose time is that instant (files opened before they came to us). */
export const newId = (at?: Date): string => v7(at ? { msecs: at.getTime() } : undefined);

export const idSchema = z.uuid({ error: 'Choose an entry of the list.' });
