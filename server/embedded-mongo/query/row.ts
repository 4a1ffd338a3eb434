import { deserialize, serialize, type BsonDocument } from '../semantics/values.js';

/** Comes between rows where a long computation can be left for a moment, so that other clients are served. */
export const pause = Symbol('pause');
export type Paused = typeof pause;

/** A document on its way to the client: as bytes, as a value, or both once the other was asked for. */
export class Row {
  #bytes: Uint8Array | undefined;
  #document: BsonDocument | undefined;

  private constructor(bytes: Uint8Array | undefined, document: BsonDocument | undefined) {
    this.#bytes = bytes;
    this.#document = document;
  }

  static stored(bytes: Uint8Array): Row {
    return new Row(bytes, undefined);
  }

  static computed(document: BsonDocument): Row {
    return new Row(undefined, document);
  }

  get document(): BsonDocument {
    return (this.#document ??= deserialize(this.#bytes ?? new Uint8Array()));
  }

  get bytes(): Uint8Array {
    return (this.#bytes ??= serialize(this.#document ?? {}));
  }
}

export type RowStream = Iterable<Row | Paused>;

/** All rows at once, for writes, which do not pause. */
export function allRows(stream: RowStream): Row[] {
  const rows: Row[] = [];
  for (const row of stream) if (row !== pause) rows.push(row);
  return rows;
}

/** Lets through what comes without a row in it. */
export function* mapRows(stream: RowStream, map: (row: Row) => Row): RowStream & Generator<Row | Paused> {
  for (const row of stream) yield row === pause ? pause : map(row);
}
