import 'react';

declare module 'react' {
  /** Custom properties carry data (a hue, a phase) to the style sheets; nothing else is styled inline. */
  interface CSSProperties {
    [property: `--${string}`]: string | number;
  }
}
