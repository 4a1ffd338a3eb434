/** Begins the name of everything that a member has begun to write on this device; signing out asks about all of it. */
export const draftPrefix = (memberId: string) => `tandem.draft.${memberId}.`;
