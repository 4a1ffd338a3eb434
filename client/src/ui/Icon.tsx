import { iconPaths, mirroredIcons, type IconName } from './icon-paths.js';
import styles from './Icon.module.css';

interface IconProps {
  name: IconName;
  /** 20 px, or 16 px beside small text. */
  size?: 'md' | 'sm';
  /** Dashed: what it stands for is missing. */
  isMissing?: boolean;
}

/** A drawing beside words; it says nothing to a screen reader. */
export function Icon({ name, size = 'md', isMissing = false }: IconProps) {
  const classes = [
    styles.icon,
    styles[size],
    mirroredIcons.includes(name) && styles.mirrored,
    isMissing && styles.missing,
  ];
  return (
    <svg className={classes.filter(Boolean).join(' ')} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
