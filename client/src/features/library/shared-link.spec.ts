import { describe, expect, it } from '@jest/globals';
import { resourceInput } from '#shared/resources/resource.contract.js';
import { checkForm } from '../../lib/form/form-values.js';
import { blankLink, sharedLink } from './shared-link.js';

const filled = {
  ...blankLink,
  groupId: '',
  url: 'https://example.org/course',
  kind: 'course',
  title: 'Markets',
  lang: 'pt',
  themes: ['public-space'],
  methodologies: ['role-play'],
};

describe('a link to share', () => {
  it('asks for address, kind, title, language, issue and methodology, and for nothing else', () => {
    expect(checkForm(sharedLink, { ...blankLink, groupId: '' })).toEqual({
      problems: {
        url: 'required',
        kind: 'required',
        title: 'required',
        lang: 'required',
        themes: 'required',
        methodologies: 'required',
      },
    });
  });

  it('becomes what the contract takes, goals as numbers', () => {
    const checked = checkForm(sharedLink, { ...filled, sdgs: ['11', '5'] });
    expect(checked).toMatchObject({ input: { url: filled.url, sdgs: [11, 5] } });
    expect(resourceInput.safeParse('input' in checked && checked.input).success).toBe(true);
  });

  it.each(['example.org/course', 'javascript:alert(1)', 'ftp://example.org/x'])('refuses the address %s', (url) => {
    expect(checkForm(sharedLink, { ...filled, url })).toMatchObject({ problems: { url: 'invalid_format' } });
  });
});
