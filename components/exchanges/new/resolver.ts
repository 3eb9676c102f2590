import { zodResolver } from '@hookform/resolvers/zod';
import { set, type FieldErrors, type Resolver } from 'react-hook-form';
import { openingForm, type NewExchange } from '@/lib/exchanges/input';
import { errorsByPath } from './form-errors';
import { formPath, toInput, withoutBlanks, type OpeningValues } from './form-values';

const resolveInput = zodResolver(openingForm);

/** Validates what would be sent, by the schema that the command is guarded with; each message goes to its field. */
export const resolver: Resolver<OpeningValues, unknown, NewExchange> = async (values, context) => {
  const result = await resolveInput(toInput(withoutBlanks(values)), context, {
    fields: {},
    shouldUseNativeValidation: false,
  });
  const messages = Object.entries(errorsByPath(result.errors));
  if (messages.length === 0) return { values: result.values as NewExchange, errors: {} };
  const errors: FieldErrors<OpeningValues> = {};
  for (const [path, message] of messages) set(errors, formPath(path, values), { type: 'input', message });
  return { values: {}, errors };
};
