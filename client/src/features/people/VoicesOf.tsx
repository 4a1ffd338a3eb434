import type { OrganisationView } from '#shared/organisations/organisation.contract.js';
import { VoiceSign } from '../../ui/VoiceSign.js';
import styles from './VoicesOf.module.css';

/** The two voices that every organisation needs; the one that nobody speaks with is shown as missing. */
export function VoicesOf({ organisation: { voices } }: { organisation: Pick<OrganisationView, 'voices'> }) {
  return (
    <div className={styles.voices}>
      <VoiceSign voice="political" isMissing={voices.political === 0} />
      <VoiceSign voice="technical" isMissing={voices.technical === 0} />
    </div>
  );
}
