import type { Row } from './row';

/** Beside the identification, where the titleholder builds. */
export const builtTasks: readonly Row[] = [
  [
    'transfer',
    38,
    'construction_described',
    'Describe the land and the construction in the identification',
    {
      type: 'documentation',
      category: 'identification',
      priority: 'high',
      assignee: 'client',
      description:
        'As much detail as is practicable when the identification is made (Reg. 1.1031(k)-1(e)(2)).',
    },
  ],
  [
    'exchange_end',
    -30,
    'work_in_place',
    'Check the work in place against the draws',
    {
      type: 'inspection',
      category: 'construction',
      priority: 'high',
      description: 'Work done after the property is received does not count (Reg. 1.1031(k)-1(e)(4)).',
    },
  ],
];
