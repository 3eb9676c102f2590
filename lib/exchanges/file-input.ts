import { z } from 'zod';
import { newParticipant } from '@/lib/participants/input';
import { newProperty } from '@/lib/properties/input';
import { optionalDate } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';
import { taxpayerInput } from './input';

export const fileProperty = newProperty;
export type FileProperty = z.output<typeof fileProperty>;

export const filePerson = newParticipant;
export type FilePerson = z.output<typeof filePerson>;

/** The taxpayer's return as it shall be, and as the form showed it before. */
export const returnData = z.object({ id: idSchema, taxpayer: taxpayerInput, was: taxpayerInput });
export type ReturnData = z.output<typeof returnData>;

export const coordinatorChoice = z.object({
  id: idSchema,
  coordinatorId: idSchema,
  was: idSchema.nullable(),
});
export type CoordinatorChoice = z.output<typeof coordinatorChoice>;

/** The closing of a property as it shall be, none when absent, and as the form showed it before. */
export const closing = z.object({
  exchangeId: idSchema,
  propertyId: idSchema,
  closedOn: optionalDate,
  was: optionalDate,
});
export type Closing = z.output<typeof closing>;
