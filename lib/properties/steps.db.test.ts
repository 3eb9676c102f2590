/** The steps of a property are the same in the database and in the interface. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '@/scripts/test/database';
import { propertySteps } from './rules/steps';
import { propertySides, propertyStatuses } from './rules/values';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it.each(propertySides)('of the %s side', async (side) => {
  for (const status of propertyStatuses) {
    for (const identified of [true, false]) {
      const { rows } = await database.owner.query<{ steps: string[] }>(
        'SELECT app.property_steps($1, $2, $3)::text[] AS steps',
        [side, status, identified],
      );
      expect(rows[0]!.steps, `${status}, ${identified}`).toEqual(propertySteps(side, status, identified));
    }
  }
});
