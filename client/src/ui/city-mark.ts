const HUES = [4, 18, 30, 95, 130, 150, 168, 184, 198, 212, 226, 244, 264, 284, 308, 336] as const;

/** FNV-1a over the bytes of a text, 32 bits. */
function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function lettersOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => [...word]);
  const [first = ['?'], second] = words;
  return (second ? [first[0], second[0]] : first.slice(0, 2)).join('').toLocaleUpperCase('en');
}

/**
 * How an organisation is drawn everywhere: two letters (the initials of the first two words, else the first two letters, without
 * accents) and a hue in degrees, always the same for the same name however it is written.
 */
export function cityMark(name: string): { letters: string; hue: number } {
  const bytes = new TextEncoder().encode(name.normalize('NFC').toLowerCase());
  return { letters: lettersOf(name), hue: HUES[(fnv1a(bytes) >>> 22) % HUES.length] ?? HUES[0] };
}

const shapes = ['region', 'association', 'section', 'committee', 'academia'] as const;
export type MarkShape = (typeof shapes)[number] | 'circle';

/** The shape for a kind of organisation; a circle for a city and for every other kind. */
export function markShape(kind: string | undefined): MarkShape {
  if (kind === 'government-region') return 'region';
  return shapes.find((shape) => shape === kind) ?? 'circle';
}
