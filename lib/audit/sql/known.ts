/**
 * What the audit consists of, told outside the database: whoever may disable a trigger may also write its function anew, or add
 * a table to app.unaudited. A test holds both lists against a database as the migrations make it.
 */

/** As app.unaudited: tables whose changes are not recorded row by row. */
export const unaudited = [
  ...['audit_logs', 'audit_blocks', '_prisma_migrations', 'sessions', 'domain_events', 'exchange_access'],
  ...['exchange_cards', 'exchange_numbers', 'exchange_number_counters', 'invoice_number_counters'],
  ...['message_keys', 'search_documents', 'search_words', 'analytics_snapshots', 'analytics_refreshes'],
  ...['import_runs', 'import_rows', 'import_mappings'],
  ...['outbox', 'job_runs', 'exchange_stage_changes', 'task_notices', 'recent_items'],
];

/** SHA-256 of the definition of each function and view that the audit leans on, with an empty search_path but for pg_catalog. */
export const definitions: Record<string, string> = {
  acting_role: '67e082cba8bfb5220073aca390742a8333651421821684d96effa6dd3afa7f16',
  audit: 'bda110975811a1d5c34ce91c048a575246f082334580764570d37de19dc2692b',
  audit_arguments: '977add3ce6c1111718dfce0701ba7a085dcd835c7a52a5718170fd6de4b6db69',
  audit_block_hash: '8b307fe471fdea1fd6fe68d2fa5b6b752158c7267c607a300f10452d06d22805',
  audit_columns: '8ed9eacb0232c58b4446b78cff6481c55c5068027d3da46bec21928521a841a2',
  audit_leaf: '5dee6a3537f7f77629efdfa5e8aeb8d9d4603c1798a443ef2ec7febe74c488e8',
  audit_refused_sign_in: 'f978227e1c462d6ad806cabc6a21d46c830c4bb0e89600a1c3da9031d04bfb39',
  audit_session: '580dcba5a5b65ae30544c1642e52395708b4dcf925193231149084946dd3257b',
  audit_stands: 'da26e38f2f587d4543fe4d6d5e987d88ace5b6ca1f7d1b1b3ef9635a5c3be269',
  audit_truncate: '2aab66fdaeffe26b546116d7126df72e62cc118c600855caa046788103f5d15f',
  fingerprint: '96cbebc46ba07dcd6ce0d3dadf6689b249da397a041acc68e83f9f5531f25b87',
  key_of: '5f68f25c8d75411123cf47be8bf5abe3b311ddfeac4329e0a2a35784d316ace0',
  org: '992959cb13d5b5d375fa9053c7e457d8e660fac30e8bf52ce5c5aa5ef5ed3d7f',
  request_id: 'fe03ae12b22c9b6db47382effd97e1b31d518f866c7670d6e1d6f49c3e98e3f8',
  seal_audit: '2008fb8429971aa0f54adc1bad864a12a3761d75acc75018f1f8b24bf1d50c11',
  seal_audit_block: '1713fd0c9119f0eb30507b5309f50036b1f5ab208cdba063aac6ba25bb5bd5b9',
  uid: 'ed1eeb9685a9a2f85d9b0f8464c26442e2bb20203fb9b31f1c245d78459d1452',
  withhold: '78ef02f65ea5f87ad07f1f8eda8e702008c6fc1303b56893f83db7ec20eb6c0c',
};
