import { accept, type Cell } from './cell';
import { choice } from './choice';

/** What firms call the types. A name that could mean two of them ("construction", "Starker-ish") is not guessed. */
export const exchangeType = choice({
  delayed: ['Delayed', 'Forward', 'Deferred', 'Delayed Exchange', 'Forward Exchange'],
  simultaneous: ['Simultaneous', 'Concurrent', 'Simultaneous Exchange'],
  reverse: ['Reverse', 'Reverse Exchange'],
  improvement: ['Improvement', 'Improvement Exchange'],
  build_to_suit: ['Build-to-Suit', 'Build-to-Suit Exchange'],
});

/** How the taxpayer files, on which the return's due date depends. A bare "LLC" files in any of three ways. */
export const taxpayerType = choice({
  individual: ['Individual', 'Person'],
  trust: ['Trust'],
  partnership: ['Partnership', 'LLC (partnership)', 'LP', 'LLP', 'Limited Partnership', 'Multi-member LLC'],
  s_corporation: ['S-Corp', 'S Corporation', 'LLC (S-Corp)', 'S'],
  c_corporation: ['C-Corp', 'C Corporation', 'LLC (C-Corp)', 'C'],
});

/** The office's words for our statuses. */
export const status = choice({
  draft: ['Pending', 'Draft'],
  active: ['Open', 'Active'],
  on_hold: ['On Hold'],
  completed: ['Closed', 'Completed', 'Complete'],
  failed: ['Failed'],
  cancelled: ['Cancelled', 'Canceled'],
});

const answer = choice({ yes: ['Yes', 'Y', 'True', 'X', '1'], no: ['No', 'N', 'False', '0'] });

export function yesNo(text: string): Cell<boolean> {
  const cell = answer(text);
  return 'value' in cell ? accept(cell.value === 'yes') : cell;
}
