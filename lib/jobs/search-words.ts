/** Keeps the words that typing mistakes are corrected against: new ones every minute, counted afresh every night. */
import { job } from '@/lib/entry/job';

export const foldSearchWords = job({
  task: 'search.learn_words',
  does: 'Learns the words that were written since the last minute, so that a search can correct typing mistakes to them.',
  run: async ({ owner }) => {
    const { rows } = await owner.query<{ added: number }>('SELECT app.fold_search_words() AS added');
    return `Learned ${rows[0]?.added ?? 0} words.`;
  },
});

export const countSearchWords = job({
  task: 'search.count_words',
  does: 'Counts how often each word is used, and forgets those that are used no more.',
  run: async ({ owner, signal }) => {
    const { rows: firms } = await owner.query<{ id: string }>('SELECT id FROM organizations ORDER BY id');
    let counted = 0;
    for (const { id } of firms) {
      if (signal.aborted) throw new Error('The worker had to end before every firm was counted.');
      await owner.query('SELECT app.count_search_words($1)', [id]);
      counted += 1;
    }
    return `Counted the words of ${counted} ${counted === 1 ? 'firm' : 'firms'}.`;
  },
});
