import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  organisationInput,
  organisationRoutes,
  organisationSizes,
  type OrganisationInput,
  type OrganisationView,
} from '#shared/organisations/organisation.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useTerms } from '../../lib/i18n/use-terms.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { MultiSelect } from '../../ui/MultiSelect.js';
import { Select } from '../../ui/Select.js';
import { TextInput } from '../../ui/TextInput.js';
import { useCountryOptions } from './use-country-options.js';

const timeZones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));

interface OrganisationFormProps {
  organisation: OrganisationView | undefined;
  onSaved: () => void;
}

function useOrganisationForm({ organisation, onSaved }: OrganisationFormProps) {
  const client = useQueryClient();
  const { name = '', kind = '', country = '', place = '', timeZone = '', regions = [], size = '' } = organisation ?? {};
  const values = { name, kind, country, place, timeZone, regions, size: size as string };
  return useForm(organisationInput, values, async (body: OrganisationInput) => {
    await (organisation
      ? call(organisationRoutes.update, { params: { organisationId: organisation.organisationId }, body })
      : call(organisationRoutes.create, { body }));
    // The name stands in every list of people, pairs and threads: whatever is shown is read again.
    await client.invalidateQueries();
    onSaved();
  });
}

/** All that is known of an organisation. What is unknown is left blank, never guessed. */
export function OrganisationForm(props: OrganisationFormProps) {
  const t = useTranslations('people');
  const { options } = useTerms();
  const countries = useCountryOptions();
  const form = useOrganisationForm(props);
  const sizes = organisationSizes.map((size) => ({ value: size, label: t(`sizes.${size}`) }));
  return (
    <Form form={form} submitLabel={props.organisation ? t('form.save') : t('form.add')}>
      <Field label={t('form.name')} error={form.error('name')}>
        {(bound) => <TextInput {...bound} {...form.bind('name')} maxLength={160} />}
      </Field>
      <Field label={t('facets.kind')} error={form.error('kind')}>
        {(bound) => (
          <Select {...bound} {...form.bind('kind')} empty={t('form.choose')} options={options('organisation-kinds')} />
        )}
      </Field>
      <Field label={t('organisation.country')} error={form.error('country')} isOptional>
        {(bound) => <Select {...bound} {...form.bind('country')} empty={t('notStated')} options={countries} />}
      </Field>
      <Field label={t('form.place')} hint={t('form.placeHint')} error={form.error('place')} isOptional>
        {(bound) => <TextInput {...bound} {...form.bind('place')} maxLength={120} />}
      </Field>
      <Field label={t('form.timeZone')} hint={t('form.timeZoneHint')} error={form.error('timeZone')} isOptional>
        {(bound) => <Select {...bound} {...form.bind('timeZone')} empty={t('notStated')} options={timeZones} />}
      </Field>
      <MultiSelect
        label={t('organisation.regions')}
        hint={t('form.regionsHint')}
        error={form.error('regions')}
        isOptional
        options={options('regions')}
        {...form.bind('regions')}
      />
      <Field label={t('organisation.size')} hint={t('form.sizeHint')} error={form.error('size')} isOptional>
        {(bound) => <Select {...bound} {...form.bind('size')} empty={t('notStated')} options={sizes} />}
      </Field>
    </Form>
  );
}
