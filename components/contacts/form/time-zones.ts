/** The zones of the United States first, by the names people use; then every other one. */
import type { Option } from '@/components/ui/select';

const american: Record<string, string> = {
  'America/New_York': 'Eastern',
  'America/Chicago': 'Central',
  'America/Denver': 'Mountain',
  'America/Phoenix': 'Arizona',
  'America/Los_Angeles': 'Pacific',
  'America/Anchorage': 'Alaska',
  'Pacific/Honolulu': 'Hawaii',
  'America/Puerto_Rico': 'Atlantic (Puerto Rico)',
};

const place = (zone: string) => zone.replaceAll('_', ' ');

export const zoneOption = (zone: string): Option => ({
  value: zone,
  label: american[zone] ? `${american[zone]} · ${place(zone)}` : place(zone),
});

let all: Option[] | undefined;

export function timeZones(): Option[] {
  all ??= [
    ...Object.keys(american),
    ...Intl.supportedValuesOf('timeZone').filter((zone) => !american[zone]),
  ].map(zoneOption);
  return all;
}
