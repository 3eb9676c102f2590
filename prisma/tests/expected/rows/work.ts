/**
 * Documents by level: clara at the standard of a client, tara at what her parts say (x1 limited, x5 full), agencies none; what
 * was archived stays with staff. Private notes are their author's alone.
 */
import { type Expected, staffOnly } from './kinds';

const papers = {
  admin: [
    ...['paper of kClara', 'paper of x1, archived', 'paper of x1, full', 'paper of x1, limited'],
    ...['paper of x1, standard', 'paper of x2, standard', 'paper of x3, standard', 'paper of x4, full'],
    ...['paper of x4, standard', 'paper of x5, full'],
  ],
  coordinator: [
    ...['paper of kClara', 'paper of x1, archived', 'paper of x1, full', 'paper of x1, limited'],
    ...['paper of x1, standard', 'paper of x3, standard'],
  ],
  client: ['paper of x1, limited', 'paper of x1, standard', 'paper of x4, standard'],
  third_party: ['paper of x1, limited', 'paper of x5, full'],
  hiddenFromAll: ['paper of kBill', 'paper of y1, standard'],
};
const filesOf = (labels: string[]) => labels.map((label) => `file of ${label}`);

export const workRows: Record<string, Expected> = {
  documents: { key: ['id'], ...papers, agency: 'denied' },
  document_versions: {
    key: ['id'],
    admin: filesOf(papers.admin),
    coordinator: filesOf(papers.coordinator),
    client: filesOf(papers.client),
    third_party: filesOf(papers.third_party),
    agency: 'denied',
    hiddenFromAll: filesOf(papers.hiddenFromAll),
  },
  // Outside the firm a comment that was written for them, on a task that is theirs.
  notes: {
    key: ['id'],
    admin: [
      ...['comment for clara', 'comment for clara, not on it', 'comment for tara', 'comment on x1 of clara'],
      ...['note on kClara by dan', 'note on task of carol by ada', 'note on task of dan by dan'],
      ...['note on x1 by ada', 'note on x1 by carol', 'note on x2 by carol', 'note on x2 by dan'],
      'private on x1 by ada',
    ],
    coordinator: [
      ...['comment for clara', 'comment for tara', 'comment on x1 of clara'],
      ...['note on kClara by dan', 'note on task of carol by ada', 'note on x1 by ada'],
      ...['note on x1 by carol', 'private on x1 by carol'],
    ],
    client: ['comment for clara'],
    third_party: ['comment for tara'],
    agency: 'denied',
    hiddenFromAll: [
      ...['comment for tara at bay', 'note on y1 by bess', 'private on kClara by dan'],
      ...['private on x1 by dan', 'private on y1 by bess'],
    ],
    notAllForAdmin: true,
    atBay: ['comment for tara at bay', 'note on y1 by bess'],
  },
  task_dependencies: {
    key: ['task_id', 'depends_on_id'],
    ...staffOnly(
      ['no file, of carol/x1 of carol', 'no file, of dan/x2 of dan', 'x1 of carol/x1 of clara'],
      ['no file, of bess/y1 of bess'],
      ['no file, of carol/x1 of carol', 'x1 of carol/x1 of clara'],
    ),
  },
  external_records: { key: ['id'], ...staffOnly(['matter of lake'], ['matter of bay'], 'denied') },
};
