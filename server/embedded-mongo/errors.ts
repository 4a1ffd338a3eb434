/** MongoDB's error codes, as far as this store answers with them. */
const codes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  IllegalOperation: 20,
  IndexNotFound: 27,
  PathNotViable: 28,
  NamespaceNotFound: 26,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  CommandNotFound: 59,
  ImmutableField: 66,
  CursorInUse: 12051,
  ConflictingOperationInProgress: 117,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  CannotSatisfyWriteConcern: 100,
  WriteConflict: 112,
  CommandNotSupported: 115,
  CannotIndexParallelArrays: 171,
  InvalidPipelineOperator: 168,
  ConversionFailure: 241,
  TransactionTooOld: 225,
  QueryFeatureNotAllowed: 224,
  SnapshotUnavailable: 246,
  NoSuchTransaction: 251,
  OperationNotSupportedInTransaction: 263,
  QueryExceededMemoryLimitNoDiskUseAllowed: 292,
  NoQueryExecutionPlans: 291,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Interrupted: 11601,
  Location56: 56,
  Location15983: 15983,
  Location17276: 17276,
  Location40323: 40323,
  Location40324: 40324,
  Location31249: 31249,
  Location31254: 31254,
  Location5107201: 5107201,
  Location40228: 40228,
  Location40234: 40234,
  Location15952: 15952,
  Location15955: 15955,
  Location40066: 40066,
  Location16410: 16410,
  Location15976: 15976,
  Location28818: 28818,
  Location31002: 31002,
  Location40156: 40156,
  Location40169: 40169,
  Location40170: 40170,
  Location40194: 40194,
  Location40198: 40198,
  Location40600: 40600,
  Location51272: 51272,
  Location17217: 17217,
  IDLUnknownField: 40415,
  IDLFailedToParse: 40414,
} as const;

export type ErrorName = keyof typeof codes;

/** Fields that some errors carry besides code and message, sent to the client as they are. */
export interface ErrorDetails {
  readonly errorLabels?: readonly string[];
  readonly [field: string]: unknown;
}

/** An error that the client sees, with MongoDB's own code. Anything else thrown is a fault of the store. */
export class StoreError extends Error {
  readonly code: number;

  constructor(
    readonly codeName: ErrorName,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = 'StoreError';
    this.code = codes[codeName];
  }
}

/** What MongoDB has and this store does not: refused loudly, so that nothing is ever ignored in silence. */
export function notSupported(what: string): StoreError {
  return new StoreError('CommandNotSupported', `${what} is not supported by the embedded store`);
}

/** A conflict that makes the driver run the whole transaction again. */
export function transientConflict(message: string, name: ErrorName = 'WriteConflict'): StoreError {
  return new StoreError(name, message, { errorLabels: ['TransientTransactionError'] });
}
