/** Which columns a list shows, as its URL says it: `columns=client,ends`. */
export interface ChosenColumns {
  /** Ids in the order of the list. */
  shown: string[];
  /** Whether the person chose; otherwise these are the usual ones. */
  chosen: boolean;
  /** What the URL names and the list does not have. */
  unknown: string[];
}

interface Known {
  id: string;
  /** Names the row, so it always shows. */
  always?: boolean;
  /** Shows unless columns are chosen. */
  usual?: boolean;
}

export function chooseColumns(param: string | null | undefined, known: readonly Known[]): ChosenColumns {
  const asked = (param ?? '').split(',').filter(Boolean);
  const ids = known.map(({ id }) => id);
  const unknown = [...new Set(asked.filter((id) => !ids.includes(id)))];
  const chosen = asked.some((id) => ids.includes(id));
  const shown = known.filter(
    ({ id, always, usual = true }) => always || (chosen ? asked.includes(id) : usual),
  );
  return { shown: shown.map(({ id }) => id), chosen, unknown };
}
