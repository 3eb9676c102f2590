/**
 * What to say when a named constraint refuses. The name is the one in prisma/migrations, or of a rule that a trigger raises; a
 * test checks that each of either kind is here, or listed as not reachable.
 */
import { billingConstraints } from './billing';
import { contactConstraints, contactRaised } from './contacts';
import { documentConstraints } from './documents';
import { exchangeConstraints } from './exchanges';
import { identificationConstraints, identificationRaised } from './identification';
import { messageConstraints } from './messages';
import { raisedByTriggers as raised } from './raised';
import type { Refusal } from './refusal';
import { taskConstraints } from './tasks';
import { customFieldsRaised, viewConstraints } from './views';
import { worksheetConstraints } from './worksheets';

/** Those of the catalogue. */
export const constraints: Record<string, Refusal> = {
  ...exchangeConstraints,
  ...contactConstraints,
  ...taskConstraints,
  ...messageConstraints,
  ...documentConstraints,
  ...billingConstraints,
  ...worksheetConstraints,
  ...identificationConstraints,
  ...viewConstraints,
};

/** Those of rules over several rows. */
export const raisedByTriggers: Record<string, Refusal> = {
  ...raised,
  ...contactRaised,
  ...identificationRaised,
  ...customFieldsRaised,
};

/** Whatever the database can say no by. */
export const refusals: Record<string, Refusal> = { ...constraints, ...raisedByTriggers };
