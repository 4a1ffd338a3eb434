import { langAttribute } from '../lib/i18n/lang-attribute.js';
import { piecesOf } from './user-text.js';
import styles from './UserText.module.css';

interface UserTextProps {
  text: string;
  /** BCP 47 tag; left out or `und` where it is not known. */
  lang?: string | undefined;
}

/** What people wrote, as they wrote it: its language and direction, its lines, its addresses as links. */
export function UserText({ text, lang }: UserTextProps) {
  return (
    <div className={styles.text} dir="auto" lang={lang && langAttribute(lang)}>
      {piecesOf(text).map((piece, index) =>
        piece.href ? (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}
