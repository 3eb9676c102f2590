'use client';
import { useState } from 'react';
import { lookUpZipAction } from '@/lib/contacts/actions';
import type { Place } from '@/lib/contacts/zip-codes';
import { Section, Text, type PartProps } from './parts';

/** A ZIP code fills what is blank, and what an earlier ZIP code had filled; anything typed by hand stays. */
export function AddressSection(part: PartProps) {
  const { values, set } = part;
  const [filled, setFilled] = useState<Place>();
  const [said, setSaid] = useState<string>();

  async function lookUp() {
    const zip = values.zipCode.trim();
    if (!zip || zip === filled?.zip) return;
    const outcome = await lookUpZipAction({ zip }).catch(() => undefined);
    if (!outcome?.ok)
      return setSaid('The ZIP code could not be looked up. Type city and state; they are kept.');
    const { place } = outcome.value;
    if (!place) return setSaid('This ZIP code is not known. What you typed is kept.');
    setFilled(place);
    setSaid(`${place.city}, ${place.state}`);
    const free = (now: string, before: string | number | undefined) => !now.trim() || now === String(before);
    const located = free(values.latitude, filled?.latitude) && free(values.longitude, filled?.longitude);
    set({
      ...(free(values.city, filled?.city) && { city: place.city }),
      ...(free(values.state, filled?.state) && { state: place.state }),
      ...(located && { latitude: String(place.latitude), longitude: String(place.longitude) }),
    });
  }

  return (
    <Section title="Address" lead="A ZIP code fills in city, state and coordinates where they are blank.">
      <Text {...part} name="addressLine1" label="Address" maxLength={200} />
      <Text {...part} name="addressLine2" label="Address, second line" maxLength={200} />
      <Text
        {...part}
        name="zipCode"
        label="ZIP code"
        maxLength={20}
        onLeave={() => void lookUp()}
        hint={<span role="status">{said ?? 'Five digits, or nine.'}</span>}
      />
      <Text {...part} name="city" label="City" maxLength={100} />
      <Text {...part} name="state" label="State" maxLength={50} />
      <Text {...part} name="country" label="Country" maxLength={60} />
      <Text {...part} name="latitude" label="Latitude" maxLength={20} />
      <Text {...part} name="longitude" label="Longitude" maxLength={20} />
    </Section>
  );
}
