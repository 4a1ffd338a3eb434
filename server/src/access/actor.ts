import type { Facilitation, Voice } from '#shared/members/member.contract.js';
import type { Id } from '../core/ids.js';

/** The spaces in which somebody may do something; the ability's rules about contents are made of these. */
export interface SpaceRights {
  reads: Id[];
  writes: Id[];
  moderates: Id[];
}

/** Who asks. A guest is an actor too, with nothing: no use case asks whether there is somebody. */
export interface Actor {
  memberId: Id | null;
  organisationId: Id | null;
  /** With which the actor speaks for the organisation. */
  voice: Voice | null;
  /** Of the organisation. */
  regions: string[];
  isAdministrator: boolean;
  /** Null for those who are not facilitators today. */
  facilitation: Facilitation | null;
  spaces: SpaceRights;
}

export interface MemberActor extends Actor {
  memberId: Id;
  organisationId: Id;
  voice: Voice;
}

export const guest: Actor = Object.freeze({
  memberId: null,
  organisationId: null,
  voice: null,
  regions: [],
  isAdministrator: false,
  facilitation: null,
  spaces: Object.freeze({ reads: [], writes: [], moderates: [] }),
});

export const isMember = (actor: Actor): actor is MemberActor => actor.memberId !== null;
