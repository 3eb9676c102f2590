import { z } from 'zod';
import { PropertySide } from '@/lib/generated/prisma/enums';
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
  value: optionalMoney,
  debt: optionalMoney,
  /** The closing: the relinquished property is transferred, or the replacement received. */
  transferredOn: optionalDate,
});

export type PropertyInput = z.output<typeof propertyInput>;

export const newProperty = z.object({
  exchangeId: idSchema,
  side: z.enum(PropertySide),
  property: propertyInput,
});

export type Side = z.output<typeof newProperty>['side'];
