import { describe, expect, it } from '@jest/globals';
import { checkForm } from '../../lib/form/form-values.js';
import { scopeForm } from './scope-form.js';

const everywhere = { regions: [], groups: [], languages: [], from: '', to: '' };

describe('the scope form', () => {
  it('takes empty lists as they are and blank days as no bound', () => {
    expect(checkForm(scopeForm, everywhere)).toEqual({ input: { regions: [], groups: [], languages: [] } });
  });

  it('refuses a span that ends before it begins, beside its end', () => {
    expect(checkForm(scopeForm, { ...everywhere, from: '2026-12-01', to: '2026-11-30' })).toEqual({
      problems: { to: 'custom' },
    });
  });

  it('takes a span of one day', () => {
    const day = { ...everywhere, from: '2026-12-01', to: '2026-12-01' };
    expect(checkForm(scopeForm, day)).toHaveProperty('input.to', '2026-12-01');
  });
});
