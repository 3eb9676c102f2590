/** What a person should know about a set of deadlines, beside the dates themselves. */
export interface Warning {
  /** Stable, for programs. */
  code: WarningCode;
  severity: 'info' | 'warning' | 'critical';
  /** A sentence for people: what is the case, and what to do. */
  message: string;
  citation?: string;
  confirmWithCounsel?: true;
}

export type WarningCode =
  | 'no_periods'
  | 'ends_on_closed_day'
  | 'shortened_by_return'
  | 'shortened_by_extended_return'
  | 'return_due_moved'
  | 'return_due_early'
  | 'taxpayer_type_unknown'
  | 'extension_filed_late'
  | 'extension_filed_before_transfer'
  | 'extended_due_without_filing'
  | 'return_filed_early'
  | 'return_filed_before_transfer'
  | 'transferred_after_end'
  | 'exchange_ends_before_parking'
  | 'transferred_after_parking';
