import { useTranslations } from 'use-intl';
import { phases, type PairView } from '#shared/pairs/pair.contract.js';
import { useFormat } from '../lib/format/use-format.js';
import { usePhaseWords } from '../lib/i18n/use-phase-words.js';
import { CityMark, MissingMark, type MarkSize } from './CityMark.js';
import styles from './PairLine.module.css';

export interface City {
  name: string;
  kind?: string | undefined;
}

interface PairLineProps {
  /** One city alone is drawn with the place of its missing partner. */
  cities: readonly City[];
  /** Left out for what is only suggested: the line is dashed. */
  phase?: PairView['phase'] | undefined;
  size?: MarkSize;
}

const MOST_AT_AN_END = 3;

/** The marks at one end of a pair's line. */
export function PairEnd({ cities, size }: { cities: readonly City[]; size: MarkSize }) {
  const shown = cities.slice(0, MOST_AT_AN_END);
  return (
    <span className={styles.end}>
      {shown.map((city) => (
        <CityMark key={city.name} {...city} size={size} />
      ))}
      {cities.length === 0 && <MissingMark size={size} />}
      {cities.length > shown.length && (
        <span className={styles.more}>
          <bdi dir="ltr">+{cities.length - shown.length}</bdi>
        </span>
      )}
    </span>
  );
}

/** The cities as they are split over both ends of the line. */
export function pairEnds(cities: readonly City[]): [City[], City[]] {
  const half = Math.max(1, Math.floor(cities.length / 2));
  return [cities.slice(0, half), cities.slice(half)];
}

/** A partnership as it is drawn everywhere: marks at both ends, five segments, a bead where it stands now. */
export function PairLine({ cities, phase, size = 'md' }: PairLineProps) {
  const t = useTranslations('ui.pairLine');
  const phaseWords = usePhaseWords();
  const { list } = useFormat();
  const now = phase ? phases.indexOf(phase) + 1 : 0;
  const [first, second] = pairEnds(cities);
  const names = list(cities.map((city) => city.name));
  const partner = cities.length > 1 ? 'named' : 'missing';
  const sentence = phase ? t('inPhase', { names, phase: phaseWords(phase) }) : t('suggested', { names, partner });
  return (
    <span
      className={`${styles.pair} ${size === 'lg' || size === 'xl' ? styles.large : ''}`}
      role="img"
      aria-label={sentence}
    >
      <PairEnd cities={first} size={size} />
      <span className={styles.track} style={{ '--now': now, '--of': phases.length }}>
        {phases.map((one, index) => (
          <i key={one} className={now === 0 ? styles.open : index < now ? styles.behind : styles.ahead} />
        ))}
        {now > 0 && <b className={styles.bead} />}
      </span>
      <PairEnd cities={second} size={size} />
    </span>
  );
}
