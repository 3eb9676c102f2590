/** Who sees lists that are being imported. */
import { staffOnly, type Expected } from './kinds';

export const importRows: Record<string, Expected> = {
  // A matter list holds the files of all: admins. Contacts are all the staff's, a list of them its sender's and the admins'.
  import_runs: {
    key: ['id'],
    ...staffOnly(
      ['matters of lake', 'contacts of ada', 'contacts of carol'],
      ['contacts of bay'],
      ['contacts of carol'],
    ),
  },
  import_rows: {
    key: ['run_id'],
    ...staffOnly(
      ['matters of lake', 'contacts of ada', 'contacts of carol'],
      ['contacts of bay'],
      ['contacts of carol'],
    ),
  },
  import_mappings: {
    key: ['fingerprint'],
    ...staffOnly(['matters at lake', 'contacts at lake'], ['contacts at bay'], ['contacts at lake']),
  },
};
