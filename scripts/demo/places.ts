/** Cities with a real ZIP code and the coordinates of their centre; the streets are invented. */
export interface Place {
  city: string;
  state: string;
  zipCode: string;
  latitude: number;
  longitude: number;
}

const rows: [string, string, string, number, number][] = [
  ['Austin', 'TX', '78701', 30.271, -97.743],
  ['Boise', 'ID', '83702', 43.63, -116.2],
  ['Boulder', 'CO', '80302', 40.017, -105.28],
  ['Chicago', 'IL', '60607', 41.874, -87.65],
  ['Columbus', 'OH', '43215', 39.967, -83.005],
  ['Des Moines', 'IA', '50309', 41.585, -93.62],
  ['Kansas City', 'MO', '64105', 39.102, -94.591],
  ['Madison', 'WI', '53703', 43.078, -89.376],
  ['Minneapolis', 'MN', '55401', 44.985, -93.27],
  ['Missoula', 'MT', '59801', 46.856, -114.012],
  ['Nashville', 'TN', '37203', 36.149, -86.79],
  ['Portland', 'OR', '97205', 45.521, -122.689],
  ['Raleigh', 'NC', '27601', 35.774, -78.633],
  ['Reno', 'NV', '89501', 39.526, -119.811],
  ['Sacramento', 'CA', '95814', 38.58, -121.494],
  ['Savannah', 'GA', '31401', 32.075, -81.089],
  ['Spokane', 'WA', '99201', 47.666, -117.427],
  ['Tampa', 'FL', '33602', 27.954, -82.457],
  ['Tucson', 'AZ', '85701', 32.217, -110.971],
  ['Worcester', 'MA', '01608', 42.262, -71.803],
];

export const places: readonly Place[] = rows.map(([city, state, zipCode, latitude, longitude]) => ({
  city,
  state,
  zipCode,
  latitude,
  longitude,
}));

export const streets: readonly string[] = [
  'Alder Bluff Rd',
  'Brightwater Ave',
  'Canal Row',
  'Dovetail Ln',
  'Eastgate Blvd',
  'Foundry St',
  'Granary Way',
  'Hollow Oak Dr',
  'Ironworks Pl',
  'Juniper Terrace',
  'Kiln Rd',
  'Larkspur Ct',
  'Millrace St',
  'Northfield Ave',
  'Orchard Gate',
  'Packhouse Ln',
];

export const propertyTypes = [
  'Multifamily',
  'Retail',
  'Industrial',
  'Office',
  'Land',
  'Self storage',
  'Single-family rental',
] as const;
