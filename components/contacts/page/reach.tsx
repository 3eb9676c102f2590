'use client';
import { useEffect, useState } from 'react';
import { Card } from '@/components/ui/card';
import type { ContactPage } from '@/lib/contacts/page';
import { phoneLink } from '@/lib/contacts/rules/phone';
import { languageWord, methodWord } from '@/lib/contacts/words';
import { writeInstant } from '@/lib/shared/time-of-day';
import { Entry } from './entry';

type Shown = ContactPage['contact'];

/** How to reach somebody, what time it is there, and what they prefer. */
export function Reach({ contact, now }: { contact: Shown; now: Date }) {
  const phones = [
    ['Phone', contact.phonePrimary],
    ['Mobile', contact.phoneMobile],
    ['Work phone', contact.phoneWork],
    ['Home phone', contact.phoneHome],
  ] as const;
  const { preferences } = contact;
  const wishes = [
    preferences.noEmail && 'Do not send e-mail',
    preferences.noPhone && 'Do not call',
    preferences.bestTime && `Best time: ${preferences.bestTime}`,
  ].filter(Boolean);
  return (
    <Card title="How to reach them">
      <dl className="space-y-2">
        <Entry term="E-mail">
          {contact.email && (
            <a
              href={`mailto:${contact.email}`}
              className="inline-flex min-h-6 items-center [overflow-wrap:anywhere] text-brand hover:underline"
            >
              {contact.email}
            </a>
          )}
        </Entry>
        {phones.map(
          ([term, number]) =>
            (number ?? term === 'Phone') && (
              <Entry key={term} term={term}>
                {number && (
                  <a
                    href={phoneLink(number)}
                    className="inline-flex min-h-6 items-center text-brand tabular-nums hover:underline"
                  >
                    {number}
                  </a>
                )}
              </Entry>
            ),
        )}
        {contact.phoneFax && <Entry term="Fax">{contact.phoneFax}</Entry>}
        <Entry term="Local time now">
          {contact.timezone && <LocalTime zone={contact.timezone} now={now} />}
        </Entry>
        <Entry term="Address">{linesOf(contact).length > 0 && <Address contact={contact} />}</Entry>
        <Entry term="Prefers">{methodWord[contact.preferredContactMethod]}</Entry>
        {wishes.length > 0 && <Entry term="Wishes">{wishes.join('. ')}</Entry>}
        <Entry term="Language">{languageWord(contact.language)}</Entry>
      </dl>
    </Card>
  );
}

const EVERY = 20_000;

/** Goes on with the minutes; not announced, since it is no news. */
function LocalTime({ zone, now }: { zone: string; now: Date }) {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(new Date()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return <time dateTime={at.toISOString()}>{writeInstant(at, zone)}</time>;
}

function linesOf({ addressLine1, addressLine2, city, state, zipCode, country }: Shown): string[] {
  const place = [[city, state].filter(Boolean).join(', '), zipCode].filter(Boolean).join(' ');
  const lines = [addressLine1, addressLine2, place].flatMap((line) => line || []);
  return lines.length > 0 && country !== 'USA' ? [...lines, country] : lines;
}

function Address({ contact }: { contact: Shown }) {
  const { latitude, longitude } = contact;
  return (
    <address className="not-italic">
      {linesOf(contact).map((line, index) => (
        <span key={index} className="block [overflow-wrap:anywhere]">
          {line}
        </span>
      ))}
      {latitude !== null && longitude !== null && (
        <span className="block text-sm text-muted tabular-nums">
          {latitude.toFixed(4)}, {longitude.toFixed(4)}
        </span>
      )}
    </address>
  );
}
