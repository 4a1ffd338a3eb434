/** The address of the store that the run has started, or of the database that MONGODB_URI names. */
export function storeUri(): string {
  const uri = process.env['TANDEM_TEST_MONGODB_URI'];
  if (!uri) throw new Error('No store: run the tests with `npm run jest`.');
  return uri;
}
