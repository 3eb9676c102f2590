/** Ways to write the name of a taxpayer, and names of others: what was typed, then who the taxpayer is. */
export const spellings: [string, string][] = [
  ['Maria Ruiz', 'Maria Ruiz'],
  ['Maria  Ruiz', 'Maria Ruiz'],
  ['Maria Ruiz.', 'Maria Ruiz'],
  ['Ruiz, Maria', 'Maria Ruiz'],
  [' MARIA\u00a0RUIZ ', 'Maria Ruiz'],
  ['María Ruíz', 'Maria Ruiz'],
  ['Maria L. Ruiz, trustee', 'Maria Ruiz'],
  ['Ann Smith Jones', 'Ann Smith-Jones'],
  ['SHEILA OBRIEN', 'Sheila O’Brien'],
  ["Sheila O'Brien", 'Sheila O’Brien'],
  ['JR HOLDINGS L.L.C.', 'J.R. Holdings, LLC'],
  ['\u00c5sa \u00d6berg', 'Asa Oberg'],
  ['иванова анна', 'Анна Иванова'],
  ['1031', ' 1031 '],
];
export const otherNames: [string, string][] = [
  ['Maria', 'Maria Ruiz'],
  ['Mario Ruiz', 'Maria Ruiz'],
  ['Ruizmaria Title', 'Maria Ruiz'],
  ['Prairie State Title', 'Maria Ruiz'],
  ['Title company', '1031'],
  ['', 'Maria Ruiz'],
];
