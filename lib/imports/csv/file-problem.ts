/** Why a whole file cannot be read; `message` says what to do. `line` counts from 1, the header's line. */
export type FileProblem = {
  readonly code: FileProblemCode;
  readonly message: string;
  readonly line?: number;
};

export type FileProblemCode =
  | 'empty'
  | 'too_large'
  | 'too_many_records'
  | 'not_utf8'
  | 'not_text'
  | 'delimiter'
  | 'quotation_mark'
  | 'record_too_long'
  | 'no_header'
  | 'missing_columns'
  | 'duplicate_columns'
  | 'unknown_columns'
  | 'no_records';

/** Expected, so a value where it leaves this folder; thrown inside it, to keep the reading in one line of thought. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.message);
  }
}

export function unreadable(code: FileProblemCode, message: string, line?: number): never {
  throw new UnreadableFile(line === undefined ? { code, message } : { code, message, line });
}
