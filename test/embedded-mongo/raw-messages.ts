import { connect } from 'node:net';
import { BSON, type Document } from 'bson';

const headerBytes = 21;

/** A message of the wire protocol, or one that is wrong in the ways asked for. */
export function frame(
  body: Uint8Array,
  { size = headerBytes + body.length, code = 2013, flags = 0, kind = 0 } = {},
): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeInt32LE(size, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(code, 12);
  header.writeUInt32LE(flags, 16);
  header[headerBytes - 1] = kind;
  return Buffer.concat([header, body]);
}

export function bodyOf(message: Buffer): Document {
  return BSON.deserialize(message.subarray(headerBytes));
}

/** Sends bytes and answers what comes back first, 'closed' if the store ends the connection, or 'silence'. */
export function send(
  socketPath: string,
  bytes: Uint8Array,
  patienceMs: number,
): Promise<Buffer | 'closed' | 'silence'> {
  return new Promise((done) => {
    const socket = connect(socketPath);
    const finish = (result: Buffer | 'closed' | 'silence'): void => {
      clearTimeout(limit);
      done(result);
      socket.destroy();
    };
    const limit = setTimeout(() => finish('silence'), patienceMs);
    socket.on('data', finish);
    socket.on('close', () => finish('closed'));
    socket.on('error', () => finish('closed'));
    socket.write(bytes);
  });
}

/** Runs a command exactly as written, without the session and the retries that the driver would add. */
export async function runRaw(socketPath: string, command: Document): Promise<Document> {
  const reply = await send(socketPath, frame(BSON.serialize({ ...command, $db: 't' })), 5000);
  if (typeof reply === 'string') throw new Error(`no answer: ${reply}`);
  return bodyOf(reply);
}
