import type { MouseEventHandler, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './Icon.js';
import type { IconName } from './icon-paths.js';
import styles from './Button.module.css';

interface Look {
  /** One `filled` button in a view; `text` and `link` for what is secondary. */
  kind?: 'filled' | 'quiet' | 'text' | 'link' | undefined;
  size?: 'md' | 'sm' | undefined;
  isWide?: boolean | undefined;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  /** Only an icon is shown; the label is for screen readers and, as a tooltip, for the eye. */
  isIconOnly?: boolean | undefined;
  children: ReactNode;
}

interface ButtonProps extends Look {
  type?: 'button' | 'submit';
  onClick?: MouseEventHandler<HTMLButtonElement>;
  /** While its action runs: a second click does nothing, and the button keeps its focus and its place. */
  isBusy?: boolean;
  isDisabled?: boolean;
  isPressed?: boolean;
  popoverTarget?: string;
  /** What it is about, where the words alone do not say: "Save Niterói". */
  label?: string;
}

interface LinkButtonProps extends Look {
  /** A page of the product, or an address elsewhere, which opens in a tab of its own. */
  to: string;
}

function classesOf({ kind = 'filled', size = 'md', isWide, isIconOnly }: Look): string {
  return [styles.button, styles[kind], styles[size], isWide && styles.wide, isIconOnly && styles.iconOnly]
    .filter(Boolean)
    .join(' ');
}

function Content({ icon, iconAfter, isIconOnly, size, children }: Look) {
  const iconSize = size === 'sm' ? 'sm' : 'md';
  return (
    <>
      {icon && <Icon name={icon} size={iconSize} />}
      {!isIconOnly && children}
      {iconAfter && <Icon name={iconAfter} size="sm" />}
    </>
  );
}

const asLabel = (children: ReactNode) => (typeof children === 'string' ? children : undefined);

export function Button({ type = 'button', onClick, isBusy = false, isDisabled = false, ...props }: ButtonProps) {
  const label = props.label ?? (props.isIconOnly ? asLabel(props.children) : undefined);
  return (
    <button
      type={type}
      className={classesOf(props)}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      aria-pressed={props.isPressed}
      aria-label={label}
      title={props.isIconOnly ? label : undefined}
      popoverTarget={props.popoverTarget}
    >
      <Content {...props} />
    </button>
  );
}

/** Looks like a button and is a link: for what leads elsewhere. */
export function LinkButton({ to, ...props }: LinkButtonProps) {
  const label = props.isIconOnly ? asLabel(props.children) : undefined;
  const shared = { className: classesOf(props), 'aria-label': label, title: label };
  return /^https?:/.test(to) ? (
    <a href={to} target="_blank" rel="noopener noreferrer" {...shared}>
      <Content {...props} />
    </a>
  ) : (
    <Link to={to} {...shared}>
      <Content {...props} />
    </Link>
  );
}
