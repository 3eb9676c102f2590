/** The state of the queue as its URL holds it: `?medium=true&mine=true&after=<cursor>`. */
import {
  createLoader,
  createSerializer,
  parseAsBoolean,
  parseAsString,
  type inferParserType,
} from 'nuqs/server';

const params = {
  /** Files of medium risk as well. */
  medium: parseAsBoolean.withDefault(false),
  /** Only those that the reader coordinates. */
  mine: parseAsBoolean.withDefault(false),
  after: parseAsString,
  before: parseAsString,
};

export type QueueState = inferParserType<typeof params>;

export const readQueueState = createLoader(params);
const serialize = createSerializer(params);

export const atRiskHref = (state: Partial<QueueState> = {}): string => serialize('/at-risk', state);
