import { z } from 'zod';
import { PropertySide } from '@/lib/generated/prisma/enums';
import { propertyStatuses } from './rules/values';
import { optionalDate, optionalMoney, optionalText, requiredText } from '@/lib/shared/fields';
import { idSchema } from '@/lib/shared/ids';

/** A relinquished or replacement property as a form gives it. Value and debt are dollars; dates are calendar dates. */
export const propertyInput = z.object({
  addressLine1: requiredText(255, 'Give the street address of the property.'),
  addressLine2: optionalText(255),
  city: optionalText(100),
  state: optionalText(50),
  zipCode: optionalText(20),
  propertyType: optionalText(100),
  legalDescription: optionalText(4_000),
  value: optionalMoney,
  debt: optionalMoney,
  /** The closing: the relinquished property is transferred, or the replacement received. */
  transferredOn: optionalDate,
});

export type PropertyInput = z.output<typeof propertyInput>;

/** The same without its closing, which moves dates and is entered by itself. */
const propertyText = propertyInput.omit({ transferredOn: true });

/** A property as it shall be, and as the form showed it before. */
export const propertyEdit = z.object({
  exchangeId: idSchema,
  propertyId: idSchema,
  property: propertyText,
  was: propertyText,
});
export type PropertyEdit = z.output<typeof propertyEdit>;

/** A replacement property that is considered: nothing is signed yet. */
export const propertyDraft = z.object({ exchangeId: idSchema, property: propertyText });
export type PropertyDraft = z.output<typeof propertyDraft>;

/** A step of a property, from the status that the page showed. */
export const propertyMove = z.object({
  exchangeId: idSchema,
  propertyId: idSchema,
  from: z.enum(propertyStatuses),
  to: z.enum(propertyStatuses),
});
export type PropertyMove = z.output<typeof propertyMove>;

export const newProperty = z.object({
  exchangeId: idSchema,
  side: z.enum(PropertySide),
  property: propertyInput,
});

export type Side = z.output<typeof newProperty>['side'];
