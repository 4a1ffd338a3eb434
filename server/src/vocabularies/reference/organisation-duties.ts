import { entry } from './vocabulary-entry.js';

/** The stages of a learning event: before, during and after. */
export const eventStages = [
  entry('pre', ['session'], 'Before: seek', {
    es: 'Antes: buscar',
    fr: 'Avant : chercher',
    pt: 'Antes: procurar',
    ar: 'قبل: البحث',
  }),
  entry('during', ['session'], 'During: sense', {
    es: 'Durante: comprender',
    fr: 'Pendant : comprendre',
    pt: 'Durante: compreender',
    ar: 'خلال: الفهم',
  }),
  entry('post', ['session'], 'After: share', {
    es: 'Después: compartir',
    fr: 'Après : partager',
    pt: 'Depois: partilhar',
    ar: 'بعد: المشاركة',
  }),
];

/** What a kind of organisation has to do at each stage; an empty list is "not defined yet", not "nothing". */
export interface Duties {
  readonly pre: readonly string[];
  readonly during: readonly string[];
  readonly post: readonly string[];
}

/** By kind, in the wording of the source; the source leaves the private sector open. */
export const organisationDuties: Readonly<Record<string, { readonly wording: string; readonly duties: Duties }>> = {
  secretariat: {
    wording: 'UCLG',
    duties: {
      pre: [
        'Identifying key participants and thematic issues, leaders, and donors. Support on the establishment of the agenda (experience on strategic issues)',
      ],
      during: ['Pilot project learning'],
      post: [
        'Publications – (i.e. UCLG peer learning notes)',
        'Evaluation of outcomes (structure) to be facilitated to the committees',
        'Impact assessment through questionnaires (although learning cannot be measure)',
      ],
    },
  },
  committee: {
    wording: 'UCLG Committees',
    duties: {
      pre: ['Mapping and connecting key cities and processes that are taking place'],
      during: ['Short-term learning events', 'Adding/Making sense on a thematic issues (key issue)'],
      post: ['Template (questioner) adapted by committees towards strategic documentation'],
    },
  },
  section: {
    wording: 'UCLG Sections',
    duties: {
      pre: [
        "Promoting members' best practices as part of the advocacy (in the global agenda) – ASPAC (learning as the implementation of the global agenda)",
        'Facilitate requests for learning',
        'Mobilize key participants',
      ],
      during: ['Co-funding of learning event', 'Facilitate participation of members (ASPAC)'],
      post: [
        'Measurement of outcomes/Impact',
        'Promotion of Cooperation between participants - ASPAC',
        'Follow up of the advocacy',
        'Project implementation (METROPOLIS) post-learning',
      ],
    },
  },
  association: {
    wording: 'Local Government Associations',
    duties: {
      pre: [
        'Needs assessment',
        'Matching methodologies',
        'Testing new methodologies and approaching (proactive role)',
        'Check Political compliance',
        'Involve all the players',
        'Facilitate and make sure that the outcomes can be replicable',
      ],
      during: ['Facilitation', 'Ensure that outcomes are replicable'],
      post: [
        'Sharing and upscaling of learning',
        'Efficient communication especially to make the experience adaptable for other members',
      ],
    },
  },
  city: {
    wording: 'Cities – Towns',
    duties: {
      pre: [
        'Decide on context',
        'Identify key players in the learning (importance of the technical and political alignment)',
      ],
      during: ['Organize Learning events', 'Content creation', 'Decide on Agenda'],
      post: [
        'Publication on learning',
        'Connect the learning event with other project carried out by the city and other city members (example Seoul)',
      ],
    },
  },
  academia: {
    wording: 'Academia / Other agencies',
    duties: {
      pre: [
        'Identify Policy instruments',
        'Integration in the pre-learning to work towards an up-scale goal',
        'Input about information, tools, methodologies, policies',
      ],
      during: ['Facilitation of learning events (as operator)'],
      post: ['Publications (as operator)', 'Academic outcomes are difficult to share within networks.'],
    },
  },
  donor: {
    wording: 'Donor Funders',
    duties: {
      pre: [
        'Participate early on in conceptualization',
        'Ownership of the project/programs... co-funding',
        'Connect to the messages (share between agencies or organizations)',
      ],
      during: ['Provide experts (expertise of the donors can be a great input during the learning event)'],
      post: ['Dissemination and visibilization of outcomes'],
    },
  },
  private: {
    wording: 'Private/ business sector',
    duties: {
      pre: [],
      during: [],
      post: [],
    },
  },
};
