import { describe, expect, it } from '@jest/globals';
import { acceptanceInput } from '#shared/access/invitation.contract.js';
import { checkForm } from '../../lib/form/form-values.js';
import { acceptanceFormFor, acceptanceOf } from './acceptance-form.js';

const known = [{ organisationId: 'a'.repeat(24), name: 'Ribeira Clara', kind: 'city', isDemonstration: true }];
const filled = {
  name: 'Ana',
  password: 'a short sentence',
  voice: 'technical' as const,
  languages: ['pt'],
  email: '',
  organisation: '',
};

describe('the acceptance form', () => {
  it('asks for what the invitation leaves open', () => {
    expect(checkForm(acceptanceFormFor({ state: 'open' }), filled)).toEqual({
      problems: { email: 'required', organisation: 'required' },
    });
  });

  it('asks for nothing that the invitation says', () => {
    const form = acceptanceFormFor({
      state: 'open',
      email: 'a@example.org',
      organisation: known[0],
    });
    expect(checkForm(form, filled)).toHaveProperty('input');
  });
});

describe('acceptanceOf', () => {
  const { email: _email, ...given } = filled;

  it('picks a known organisation whatever its case, and proposes another', () => {
    expect(acceptanceOf({ ...given, organisation: ' ribeira clara' }, known, 'pt')).toMatchObject({
      organisationId: known[0]?.organisationId,
    });
    expect(acceptanceOf({ ...given, organisation: 'Outra Cidade' }, known, 'pt')).toMatchObject({
      organisationName: 'Outra Cidade',
    });
  });

  it('is the contract’s input', () => {
    expect(acceptanceInput.safeParse(acceptanceOf({ ...given, organisation: 'Outra' }, known, 'pt')).success).toBe(
      true,
    );
    expect(acceptanceInput.safeParse(acceptanceOf({ ...given, organisation: undefined }, known, 'pt')).success).toBe(
      true,
    );
  });
});
