/** Queries that may read all of a collection, by their shape as the check prints it, each with its reason. */
export const allowedQueries: readonly { shape: RegExp; reason: string }[] = [
  {
    shape: /^outbox\./,
    reason: 'What is delivered is removed: it holds what waits, or failed and waits for the operator.',
  },
  { shape: /^nodes\./, reason: 'A document for each node that runs.' },
  { shape: /^groups\.count {}/, reason: 'At most 1,000 groups, counted when one more is opened.' },
  {
    shape: /^(members|organisations)\.aggregate {}/,
    reason: 'The counts of a whole directory, with its first page only.',
  },
  {
    shape: /^migrations\.find {}/,
    reason: 'A small document for each migration that was ever run, once at the start.',
  },
  {
    shape: /^\w+\.update {\w+: {\$exists: \?}}$/,
    reason: 'Migrations ask for what lacks a field, once in a lifetime.',
  },
  { shape: /^groups\.distinct {access: \?}/, reason: 'A migration, once in a lifetime.' },
  {
    shape: /isDemonstration: \?/,
    reason: 'The operator removes the demonstration, and what its members made with it.',
  },
  { shape: /^(messages\.find {authorId|threads\.find {createdBy|groups\.distinct {}$)/, reason: 'The same.' },
];

/** Indexes whose finds may be sorted in memory, each with its reason. */
export const sortedAfterwards: readonly { index: string; reason: string }[] = [
  { index: 'searchTerms_1', reason: 'What words find has no order of its own: as much as they match is sorted.' },
];
