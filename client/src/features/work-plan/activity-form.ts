import { z } from 'zod';
import { idInput } from '#shared/ids.js';
import { languageTag, line, termId } from '#shared/text.js';
import { plainDate, type ActivityDetail } from '#shared/work-plans/activity.contract.js';

/** What a form about an activity asks for; the contract takes it as it is, with who sends it or what it was made on. */
export const activityForm = z
  .object({
    title: line(160),
    lang: languageTag,
    function: termId,
    methodology: termId,
    ownerId: idInput,
    objectiveId: idInput.optional(),
    startsOn: plainDate,
    endsOn: plainDate,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'The end is before the start' });

export type ActivityFacts = z.output<typeof activityForm>;
/** As the fields have it: blank where nothing is chosen. */
export type ActivityValues = Record<keyof ActivityFacts, string>;

export const blankActivity = (lang: string, ownerId: string): ActivityValues => ({
  title: '',
  lang,
  function: 'exchange',
  methodology: '',
  ownerId,
  objectiveId: '',
  startsOn: '',
  endsOn: '',
});

export const valuesOf = (activity: ActivityDetail): ActivityValues => ({
  title: activity.title,
  lang: activity.lang,
  function: activity.function,
  methodology: activity.methodology,
  ownerId: activity.ownerId,
  objectiveId: activity.objectiveId ?? '',
  startsOn: activity.startsOn,
  endsOn: activity.endsOn,
});

/** In which fields somebody else's state differs from what is typed. */
export const differences = (typed: ActivityValues, there: ActivityValues): (keyof ActivityValues)[] =>
  (Object.keys(there) as (keyof ActivityValues)[]).filter((name) => typed[name] !== there[name]);
