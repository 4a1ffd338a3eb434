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
    expect(readAck('thread.join', { messages: [], lastSeq: 0, more: false, extra: 1 })).toEqual({
      messages: [],
      lastSeq: 0,
      more: false,
    });
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
