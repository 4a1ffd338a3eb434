import { constants, brotliCompress, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** An answer is some ten kilobytes: with a window of 16 kB it gets as small as with the usual one, for less memory. */
const WINDOW_BITS = 14;
/** Brotli's best takes a hundred times as long. */
const BROTLI_QUALITY = 4;

/** An answer as it goes over the line. Where many readers get the same one, it is kept: written once, and compressed once. */
export class PreparedAnswer {
  readonly bytes: Buffer;
  private readonly compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(text: string) {
    this.bytes = Buffer.from(text);
  }

  static of<View extends object>(view: View): PreparedAnswer {
    return new PreparedAnswer(JSON.stringify(view));
  }

  in(encoding: Encoding): Promise<Buffer> {
    const known = this.compressed.get(encoding);
    if (known) return known;
    const bytes = encoding === 'br' ? this.brotli() : this.gzip();
    this.compressed.set(encoding, bytes);
    return bytes;
  }

  private brotli(): Promise<Buffer> {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: this.bytes.length,
    };
    return new Promise((resolve, reject) =>
      brotliCompress(this.bytes, { params }, (error, bytes) => (error ? reject(error) : resolve(bytes))),
    );
  }

  private gzip(): Promise<Buffer> {
    return new Promise((resolve, reject) =>
      gzip(this.bytes, { windowBits: WINDOW_BITS, memLevel: 6 }, (error, bytes) =>
        error ? reject(error) : resolve(bytes),
      ),
    );
  }
}

/** Answers to one question that differ in little: in the rights of the reader, say. */
export class PreparedVariants<Variant extends object> {
  private readonly answers = new Map<string, PreparedAnswer>();

  constructor(private readonly view: (variant: Variant) => object) {}

  of(variant: Variant): PreparedAnswer {
    const key = JSON.stringify(variant);
    const answer = this.answers.get(key) ?? PreparedAnswer.of(this.view(variant));
    this.answers.set(key, answer);
    return answer;
  }
}
