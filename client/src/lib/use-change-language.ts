import { memberRoutes } from '#shared/members/member.contract.js';
import type { InterfaceLanguage } from '#shared/text.js';
import { call } from './http/call.js';
import { useLanguage } from './i18n/language-context.js';
import { profileOf } from './profile-of.js';
import { useAdoptMember, useSession } from './session.js';

/** Changes the language of the interface at once; a member's profile remembers it where the server can be reached. */
export function useChangeLanguage(): (language: InterfaceLanguage) => void {
  const { setLanguage } = useLanguage();
  const { member } = useSession();
  const adoptMember = useAdoptMember();
  return (language) => {
    setLanguage(language);
    if (!member) return;
    call(memberRoutes.update, {
      params: { memberId: member.memberId },
      body: { ...profileOf(member), locale: language },
    }).then(adoptMember, () => undefined);
  };
}
