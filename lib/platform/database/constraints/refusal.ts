/** What a person is told when the database refuses. */
export interface Refusal {
  message: string;
  /** The form field or API member it belongs to. */
  field?: string;
  kind?: 'invalid' | 'conflict';
}
