import type administration from './en/administration.json';
import type capabilities from './en/capabilities.json';
import type errors from './en/errors.json';
import type groups from './en/groups.json';
import type home from './en/home.json';
import type invitations from './en/invitations.json';
import type library from './en/library.json';
import type matching from './en/matching.json';
import type pairs from './en/pairs.json';
import type people from './en/people.json';
import type plan from './en/plan.json';
import type profile from './en/profile.json';
import type sections from './en/sections.json';
import type session from './en/session.json';
import type shell from './en/shell.json';
import type threads from './en/threads.json';
import type ui from './en/ui.json';

/** Every namespace by its English file: a key that is not there does not compile. */
export interface Messages {
  administration: typeof administration;
  capabilities: typeof capabilities;
  errors: typeof errors;
  groups: typeof groups;
  home: typeof home;
  invitations: typeof invitations;
  library: typeof library;
  matching: typeof matching;
  pairs: typeof pairs;
  people: typeof people;
  plan: typeof plan;
  profile: typeof profile;
  sections: typeof sections;
  session: typeof session;
  shell: typeof shell;
  threads: typeof threads;
  ui: typeof ui;
}

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}
