/** Where a row is to be written. */
export interface Place {
  firm: 'lake' | 'bay';
  /** A file of that firm. */
  file: string;
  /** A contact and a member of that firm. */
  contact: string;
  person: string;
  /** A direct conversation of that firm, and somebody who is not in it. */
  direct: string;
  newcomer: string;
  /** Two tasks of the file, of which the first may wait for the second. */
  tasks: [task: string, dependsOn: string];
}

export type Insertable = [table: string, row: Record<string, unknown>];

/** What the tables of a part need to be told. `by`: who writes. */
export interface Writing {
  id(label: string): string;
  place: Place;
  by: string;
}
