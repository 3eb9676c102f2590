import { expect } from 'vitest';
import { ExpectedError } from '@/lib/shared/errors';

/** The expected error with which `work` was refused; fails when it was not. */
export const expectRefusal = (work: Promise<unknown>): Promise<ExpectedError> =>
  work.then(
    () => expect.fail('was not refused'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(ExpectedError);
      return error as ExpectedError;
    },
  );
