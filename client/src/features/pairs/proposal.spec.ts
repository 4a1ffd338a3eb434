import { describe, expect, it } from '@jest/globals';
import { pairInput } from '#shared/pairs/pair.contract.js';
import { checkForm } from '../../lib/form/form-values.js';
import { blankProposal, proposal } from './proposal.js';

const [first, second] = ['6b024aeaae59f0621a6e94c0', '6b024aeaae59f0621a6e94c1'] as const;
const filled = { ...blankProposal, title: 'Markets', organisationIds: [first, second] };

describe('a proposal of a pair', () => {
  it('needs a title and two cities', () => {
    expect(checkForm(proposal, blankProposal)).toEqual({
      problems: { title: 'required', organisationIds: 'required' },
    });
    expect(checkForm(proposal, { ...filled, organisationIds: [first] })).toEqual({
      problems: { organisationIds: 'too_small' },
    });
  });

  it('leaves the facilitators out while nobody is chosen: the server knows whether the creator can be it', () => {
    const checked = checkForm(proposal, filled);
    expect('input' in checked && JSON.parse(JSON.stringify(checked.input))).not.toHaveProperty('facilitatorIds');
    expect(checkForm(proposal, { ...filled, facilitatorIds: [first] })).toMatchObject({
      input: { facilitatorIds: [first] },
    });
  });

  it('is what the contract takes', () => {
    const checked = checkForm(proposal, filled);
    expect(pairInput.safeParse('input' in checked && checked.input).success).toBe(true);
  });
});
