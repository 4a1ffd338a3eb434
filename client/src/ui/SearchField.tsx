import { useEffect, useEffectEvent, useState } from 'react';
import { TextInput } from './TextInput.js';

const PAUSE_MS = 300;
/** What every list's contract takes. */
const LONGEST = 100;

interface SearchFieldProps {
  /** Says what is searched; shown as the placeholder too. */
  label: string;
  /** What is searched for now: the address's `q`. */
  q: string;
  onSearch: (q: string) => void;
}

/** Searches while one types, after a short pause; what comes from outside (going back, clearing all) replaces what was typed. */
export function SearchField({ label, q, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(q);
  const [sent, setSent] = useState(q);
  const [shown, setShown] = useState(q);
  if (q !== shown) {
    setShown(q);
    setSent(q);
    // An answer to what was sent from here must not overwrite what was typed since.
    if (q !== sent) setText(q);
  }
  const wanted = text.trim();
  const search = useEffectEvent(() => {
    setSent(wanted);
    onSearch(wanted);
  });
  useEffect(() => {
    if (wanted === sent) return;
    const timer = setTimeout(() => search(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, sent]);
  return (
    <TextInput
      type="search"
      name="q"
      value={text}
      onChange={setText}
      maxLength={LONGEST}
      aria-label={label}
      placeholder={label}
    />
  );
}
