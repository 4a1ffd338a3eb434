import { describe, expect, it } from '@jest/globals';
import { groupInput } from '#shared/groups/group.contract.js';
import { checkForm } from './form-values.js';

const empty = { title: '', description: '', access: 'open', themes: [], languages: [], regions: [] };

describe('checkForm', () => {
  it('takes a blank optional field as absent', () => {
    expect(checkForm(groupInput, { ...empty, title: ' Markets ' })).toEqual({
      input: { title: 'Markets', access: 'open', themes: [], languages: [], regions: [] },
    });
  });

  it('names each field once, and what is blank as required', () => {
    expect(checkForm(groupInput, { ...empty, access: 'hidden' })).toEqual({
      problems: { title: 'required', access: 'invalid_value' },
    });
    expect(checkForm(groupInput, { ...empty, title: 'x'.repeat(121) })).toEqual({ problems: { title: 'too_big' } });
  });
});
