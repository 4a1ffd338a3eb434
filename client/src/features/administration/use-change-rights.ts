import { useQueryClient } from '@tanstack/react-query';
import { memberRoutes, type Facilitation, type MemberView } from '#shared/members/member.contract.js';
import { call } from '../../lib/http/call.js';
import { membersKey } from '../../lib/member-query.js';
import { sessionQuery, useMember } from '../../lib/session.js';

/** The changes of one member's rights. After each, what shows members is read again, and the session where it is one's own. */
export function useChangeRights({ memberId }: Pick<MemberView, 'memberId'>) {
  const client = useQueryClient();
  const me = useMember();
  const params = { memberId };
  const then = async (changed: Promise<MemberView>) => {
    await changed;
    await client.invalidateQueries({ queryKey: [membersKey] });
    if (me.memberId === memberId) await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return {
    setRole: (role: 'member' | 'administrator') => then(call(memberRoutes.setRole, { params, body: { role } })),
    setFacilitation: (body: Facilitation) => then(call(memberRoutes.setFacilitation, { params, body })),
    endFacilitation: () => then(call(memberRoutes.endFacilitation, { params })),
  };
}
