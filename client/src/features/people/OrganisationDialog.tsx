import { useTranslations } from 'use-intl';
import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { Dialog } from '../../ui/Dialog.js';
import { OrganisationForm } from './OrganisationForm.js';

interface OrganisationDialogProps {
  /** Without one, a new organisation is added. */
  organisation?: OrganisationView | undefined;
  isOpen: boolean;
  onClose: () => void;
}

export function OrganisationDialog({ organisation, isOpen, onClose }: OrganisationDialogProps) {
  const t = useTranslations('people.form');
  const title = organisation ? t('edit', { name: organisation.name }) : t('add');
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <OrganisationForm organisation={organisation} onSaved={onClose} />
    </Dialog>
  );
}
