import { describe, expect, it } from 'vitest';
import { newExchange } from '@/lib/exchanges/input';
import {
  emptyOpening,
  emptyParticipant,
  emptyProperty,
  formPath,
  toInput,
  withoutBlanks,
} from './form-values';
import type { OpeningValues } from './form-values';

const client = { kind: 'existing', id: '0199d6a0-0000-7000-8000-000000000001', label: 'Ana Ruiz' } as const;
const filled: OpeningValues = { ...emptyOpening(null), client, exchangeType: 'delayed' };

const messages = (values: OpeningValues) => {
  const result = newExchange.safeParse(toInput(values));
  return Object.fromEntries(
    (result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  );
};

describe('the values of the new exchange form', () => {
  it('asks for client and type in words when nothing is filled', () => {
    expect(messages(withoutBlanks(emptyOpening(null)))).toEqual({
      client: 'Choose a contact, or add a new one.',
      exchangeType: 'Choose the type of exchange.',
    });
  });

  it('are accepted with a client and a type, the empty property card left out', () => {
    const result = newExchange.safeParse(toInput(withoutBlanks(filled)));
    expect(result.data).toMatchObject({ client: { kind: 'existing', id: client.id }, relinquished: [] });
    expect(result.data?.client).not.toHaveProperty('label');
  });

  it('keep a property of which anything is filled, and ask for its address', () => {
    const relinquished = [emptyProperty, { ...emptyProperty, value: '1250000.00' }];
    const kept = withoutBlanks({ ...filled, relinquished });
    expect(kept.relinquished).toHaveLength(1);
    expect(messages(kept)).toEqual({
      'relinquished.0.addressLine1': 'Give the street address of the property.',
    });
  });

  it('keep a participant with a contact and no part, and ask for the part', () => {
    const participants = [emptyParticipant, { contact: client, role: null }];
    expect(messages(withoutBlanks({ ...filled, participants }))).toEqual({
      'participants.0.role': 'Choose the part that this contact takes.',
    });
  });

  it('find the field of a message although empty cards are not sent', () => {
    const property = { ...emptyProperty, value: '1250000.00' };
    const relinquished = [emptyProperty, property, emptyProperty, property];
    const values = { ...filled, relinquished };
    expect(formPath('relinquished.0.addressLine1', values)).toBe('relinquished.1.addressLine1');
    expect(formPath('relinquished.1.addressLine1', values)).toBe('relinquished.3.addressLine1');
    expect(formPath('taxpayer.returnDueOn', values)).toBe('taxpayer.returnDueOn');
    expect(formPath('relinquished', values)).toBe('relinquished');
  });

  it('send parking only for the types that park, and only once its date is given', () => {
    const parking = { titleTakenOn: '2026-11-02', parked: 'replacement' } as const;
    expect(toInput({ ...filled, parking }).parking).toBeUndefined();
    expect(toInput({ ...filled, exchangeType: 'reverse', parking }).parking).toEqual(parking);
    expect(toInput({ ...filled, exchangeType: 'reverse' }).parking).toBeUndefined();
  });

  it('say no stage: what a person opens begins at intake', () => {
    expect(toInput(withoutBlanks(filled))).not.toHaveProperty('stage');
  });

  it('say which date or amount is no date or amount', () => {
    const property = { ...emptyProperty, addressLine1: '1 Main St', transferredOn: '2/30', value: 'lots' };
    expect(messages({ ...filled, relinquished: [property] })).toEqual({
      'relinquished.0.transferredOn': 'Give an existing date between 1990 and 2100, such as 10/19/2026.',
      'relinquished.0.value': 'Write an amount such as 1,250,000 or 1.25m.',
    });
  });
});
