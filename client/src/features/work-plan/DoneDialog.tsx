import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import type { ActivityView } from '#shared/work-plans/activity.contract.js';
import { useForm } from '../../lib/form/use-form.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form } from '../../ui/Form.js';
import { blankProof, proofFields, toProof } from './proof.js';
import { ProofFields } from './ProofFields.js';
import { useMove } from './use-move.js';

interface DoneDialogProps {
  /** Undefined while there is nothing to ask. */
  activity: ActivityView | undefined;
  pairId: string;
  onMoved: (activity: ActivityView) => void;
  onClose: () => void;
}

const schema = z.object(proofFields);

function DoneForm({ activity, pairId, onMoved, onClose }: DoneDialogProps & { activity: ActivityView }) {
  const t = useTranslations('plan');
  const moving = useMove(pairId, onMoved);
  const [seen] = useState(activity);
  const form = useForm(schema, blankProof, async (input) => {
    await moving.mutateAsync({ activity: seen, state: 'done', ...toProof(input) });
    onClose();
  });
  return (
    <Form form={form} submitLabel={t('done.submit')}>
      <p>
        <bdi>{activity.title}</bdi>
      </p>
      <ProofFields form={form} />
    </Form>
  );
}

/** Asks what shows that an activity is done: a link, or a reason why there is none. */
export function DoneDialog(props: DoneDialogProps) {
  const { activity, onClose } = props;
  const t = useTranslations('plan');
  return (
    <Dialog title={t('done.title')} isOpen={activity !== undefined} onClose={onClose}>
      {activity && <DoneForm {...props} activity={activity} />}
    </Dialog>
  );
}
