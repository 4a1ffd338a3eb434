import { describe, expect, it } from '@jest/globals';
import { readAck } from './emit.js';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('readAck', () => {
  it('gives what the contract says, without more', () => {
    const ack = { messages: [], revision: 0, behind: 0, lastSeq: 0 };
    expect(readAck('thread.join', { ...ack, extra: 1 })).toEqual(ack);
  });

  it('throws the code of a refusal', () => {
    expect(thrownBy(() => readAck('thread.join', { code: 'not-found', message: 'Not found' }))).toMatchObject({
      code: 'not-found',
    });
  });

  it.each([undefined, null, 'ok', { lastSeq: 'x' }])('does not trust %j', (answer) => {
    expect(thrownBy(() => readAck('thread.join', answer))).toMatchObject({ code: 'internal-error' });
  });
});
