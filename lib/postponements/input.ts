/** What a person enters about a disaster: the IRS notice, and what was decided. */
import { z } from 'zod';
import { disasterStandings } from '@/lib/exchanges/rules/propose-postponement';
import { dateField, optionalDate, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

const noticeLink = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .url({ protocol: /^https$/, error: 'Give the address of the notice as it begins with https://.' })
    .max(500, 'Use at most 500 characters.')
    .optional(),
);

/** The notice alone, as the form previews it while it is typed. */
export const noticeFields = z
  .object({
    notice: requiredText(200, 'Give the reference of the IRS notice, such as TX-2026-05.'),
    noticeLink,
    disasterOn: dateField,
    /** Without one the window begins with the disaster. */
    windowFrom: optionalDate,
    postponedTo: dateField,
    standing: z.enum(disasterStandings, { error: 'Choose what the taxpayer is.' }),
  })
  .transform(({ windowFrom, ...notice }) => ({ ...notice, windowFrom: windowFrom ?? notice.disasterOn }));
export type NoticeFields = z.output<typeof noticeFields>;

export const newPostponement = z.object({ exchangeId: idSchema, notice: noticeFields });
export type NewPostponement = z.output<typeof newPostponement>;

export const approval = z.object({
  exchangeId: idSchema,
  id: idSchema,
  /** The number of the exchange, typed by hand. */
  typed: z.string().trim(),
});
export type Approval = z.output<typeof approval>;

export const refusal = z.object({
  exchangeId: idSchema,
  id: idSchema,
  reason: requiredText(500, 'Say why the postponement is declined.'),
});
export type Refusal = z.output<typeof refusal>;
