import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { resourceRoutes } from '#shared/resources/resource.contract.js';
import { line } from '#shared/text.js';
import { activityRoutes, type ActivityDetail, type EvidenceInput } from '#shared/work-plans/activity.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { call } from '../../lib/http/call.js';
import { useErrorText } from '../../lib/i18n/use-error-text.js';
import { langAttribute } from '../../lib/i18n/lang-attribute.js';
import { usePages } from '../../lib/use-pages.js';
import { Button } from '../../ui/Button.js';
import { Field } from '../../ui/Field.js';
import { Form } from '../../ui/Form.js';
import { Section, Stack } from '../../ui/Layout.js';
import { Note } from '../../ui/Note.js';
import { QueryState } from '../../ui/QueryState.js';
import { Row, Rows } from '../../ui/Rows.js';
import { SearchField } from '../../ui/SearchField.js';
import { TextInput } from '../../ui/TextInput.js';
import { activityQuery, showActivity } from './use-plan.js';

interface AddEvidenceProps {
  activity: ActivityDetail;
  onDone: () => void;
}

const schema = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000), title: line(200).optional() });
const SHOWN = 5;

/** Adds to the activity as it is now: what others add meanwhile stays beside it. */
function useAdd({ activity: { activityId }, onDone }: AddEvidenceProps) {
  const client = useQueryClient();
  return async (evidence: EvidenceInput) => {
    const { revision } = await client.fetchQuery({ ...activityQuery(activityId), staleTime: 0 });
    const body = { revision, evidence };
    showActivity(client, await call(activityRoutes.addEvidence, { params: { activityId }, body }));
    onDone();
  };
}

function FromTheLibrary(props: AddEvidenceProps) {
  const t = useTranslations('plan.evidence');
  const errorText = useErrorText();
  const [q, setQ] = useState('');
  const query = { q, limit: SHOWN };
  const found = usePages(['plan', 'works', q], resourceRoutes.list, { query }, { keepsPrevious: true });
  const add = useAdd(props);
  const adding = useMutation({ mutationFn: (resourceId: string) => add({ kind: 'resource', resourceId }) });
  return (
    <Stack>
      <SearchField label={t('search')} q={q} onSearch={setQ} />
      {adding.isError && <Note tone="bad" role="alert" title={errorText(adding.error)} />}
      <QueryState query={found.query} what={t('library')}>
        {() => (
          <Rows isBare>
            {found.items.map(({ resourceId, title, lang }) => (
              <Row
                key={resourceId}
                title={title}
                lang={langAttribute(lang)}
                end={
                  <Button
                    kind="quiet"
                    size="sm"
                    label={t('addOf', { title })}
                    isBusy={adding.isPending}
                    onClick={() => adding.mutate(resourceId)}
                  >
                    {t('addThis')}
                  </Button>
                }
              />
            ))}
          </Rows>
        )}
      </QueryState>
    </Stack>
  );
}

/** A link, or a work of the library. */
export function AddEvidence(props: AddEvidenceProps) {
  const t = useTranslations('plan.evidence');
  const add = useAdd(props);
  const form = useForm(schema, { url: '', title: '' }, ({ url, title }) =>
    add({ kind: 'link', url, ...(title !== undefined && { title }) }),
  );
  return (
    <>
      <Form form={form} submitLabel={t('addLink')}>
        <Field label={t('url')} error={form.error('url')}>
          {(bound) => <TextInput {...bound} {...form.bind('url')} type="url" />}
        </Field>
        <Field label={t('name')} error={form.error('title')} isOptional>
          {(bound) => <TextInput {...bound} {...form.bind('title')} maxLength={200} />}
        </Field>
      </Form>
      <Section title={t('library')} level={3}>
        <FromTheLibrary {...props} />
      </Section>
    </>
  );
}
