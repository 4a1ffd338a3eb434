import { describe, expect, it } from '@jest/globals';
import { checkForm } from '../../lib/form/form-values.js';
import { activityForm, blankActivity, differences } from './activity-form.js';

const filled = {
  ...blankActivity('en', 'f'.repeat(24)),
  title: 'Field visit',
  methodology: 'field-visit',
  startsOn: '2026-11-01',
  endsOn: '2026-11-12',
};

describe('the form of an activity', () => {
  it('asks for a title, a methodology and both days', () => {
    expect(checkForm(activityForm, blankActivity('en', 'f'.repeat(24)))).toEqual({
      problems: { title: 'required', methodology: 'required', startsOn: 'required', endsOn: 'required' },
    });
  });

  it('leaves out an objective that is not chosen', () => {
    const checked = checkForm(activityForm, filled);
    expect('input' in checked && checked.input).not.toHaveProperty('objectiveId');
  });

  it('says that the end is before the start beside the end', () => {
    expect(checkForm(activityForm, { ...filled, endsOn: '2026-10-31' })).toEqual({ problems: { endsOn: 'custom' } });
  });

  it('knows in what two states differ', () => {
    expect(differences(filled, filled)).toEqual([]);
    expect(differences(filled, { ...filled, title: 'Visit', endsOn: '2026-11-13' })).toEqual(['title', 'endsOn']);
  });
});
