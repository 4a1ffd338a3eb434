import { lazy, Suspense, type ComponentType } from 'react';
import { Outlet, Route, Routes, useParams } from 'react-router';
import { PairsTabs } from './app/PairsTabs.js';
import { Shell } from './app/Shell.js';
import { HomePage } from './features/home/HomePage.js';
import { OutboxProvider } from './features/threads/OutboxProvider.js';
import { useSession } from './lib/session.js';
import { NotFound } from './ui/NotFound.js';
import { Skeleton } from './ui/Skeleton.js';

/** A page whose code is fetched when it is first shown: `page(async () => (await import('./x.js')).XPage)`. */
const page = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load() }));

const AboutTab = page(async () => (await import('./features/groups/AboutTab.js')).AboutTab);
const AcceptInvitationPage = page(
  async () => (await import('./features/invitations/AcceptInvitationPage.js')).AcceptInvitationPage,
);
const ActivityPage = page(async () => (await import('./features/work-plan/ActivityPage.js')).ActivityPage);
const AdministrationPage = page(
  async () => (await import('./features/administration/AdministrationPage.js')).AdministrationPage,
);
const Factors = page(async () => (await import('./features/work-plan/Factors.js')).Factors);
const AssessTab = page(async () => (await import('./features/capabilities/AssessTab.js')).AssessTab);
const CapabilitiesTab = page(async () => (await import('./features/capabilities/CapabilitiesTab.js')).CapabilitiesTab);
const EditListingPage = page(async () => (await import('./features/matching/EditListingPage.js')).EditListingPage);
const GroupPage = page(async () => (await import('./features/groups/GroupPage.js')).GroupPage);
const GroupsPage = page(async () => (await import('./features/groups/GroupsPage.js')).GroupsPage);
const InvitationsTab = page(async () => (await import('./features/administration/InvitationsTab.js')).InvitationsTab);
const LatestUpdates = page(async () => (await import('./features/work-plan/LatestUpdates.js')).LatestUpdates);
const LibraryPage = page(async () => (await import('./features/library/LibraryPage.js')).LibraryPage);
const ListingPage = page(async () => (await import('./features/matching/ListingPage.js')).ListingPage);
const ListingsOf = page(async () => (await import('./features/matching/ListingsOf.js')).ListingsOf);
const ListingsPage = page(async () => (await import('./features/matching/ListingsPage.js')).ListingsPage);
const MatchPage = page(async () => (await import('./features/matching/MatchPage.js')).MatchPage);
const MatchesPage = page(async () => (await import('./features/matching/MatchesPage.js')).MatchesPage);
const MemberPage = page(async () => (await import('./features/people/MemberPage.js')).MemberPage);
const MemberRightsPage = page(
  async () => (await import('./features/administration/MemberRightsPage.js')).MemberRightsPage,
);
const MembersTab = page(async () => (await import('./features/groups/MembersTab.js')).MembersTab);
const MembersPage = page(async () => (await import('./features/people/MembersPage.js')).MembersPage);
const NewListingPage = page(async () => (await import('./features/matching/NewListingPage.js')).NewListingPage);
const NewPairPage = page(async () => (await import('./features/pairs/NewPairPage.js')).NewPairPage);
const NewThreadButton = page(async () => (await import('./features/threads/NewThreadButton.js')).NewThreadButton);
const OpenGroupPage = page(async () => (await import('./features/groups/OpenGroupPage.js')).OpenGroupPage);
const OrganisationPage = page(async () => (await import('./features/people/OrganisationPage.js')).OrganisationPage);
const OrganisationsPage = page(async () => (await import('./features/people/OrganisationsPage.js')).OrganisationsPage);
const OrganisationsToKeep = page(
  async () => (await import('./features/people/OrganisationsToKeep.js')).OrganisationsToKeep,
);
const OwnListingsPage = page(async () => (await import('./features/matching/OwnListingsPage.js')).OwnListingsPage);
const OverviewTab = page(async () => (await import('./features/pairs/OverviewTab.js')).OverviewTab);
const PairPage = page(async () => (await import('./features/pairs/PairPage.js')).PairPage);
const PairsPage = page(async () => (await import('./features/pairs/PairsPage.js')).PairsPage);
const PasswordResetPage = page(async () => (await import('./features/session/PasswordResetPage.js')).PasswordResetPage);
const PeopleTab = page(async () => (await import('./features/administration/PeopleTab.js')).PeopleTab);
const PlanTab = page(async () => (await import('./features/work-plan/PlanTab.js')).PlanTab);
const ProfilePage = page(async () => (await import('./features/profile/ProfilePage.js')).ProfilePage);
const ResourceList = page(async () => (await import('./features/library/ResourceList.js')).ResourceList);
const ResourcePage = page(async () => (await import('./features/library/ResourcePage.js')).ResourcePage);
const ResourcesTab = page(async () => (await import('./features/groups/ResourcesTab.js')).ResourcesTab);
const SectionHistoryTab = page(
  async () => (await import('./features/sections/SectionHistoryTab.js')).SectionHistoryTab,
);
const SectionsTab = page(async () => (await import('./features/sections/SectionsTab.js')).SectionsTab);
const ShareResourcePage = page(async () => (await import('./features/library/ShareResourcePage.js')).ShareResourcePage);
const SignInPage = page(async () => (await import('./features/session/SignInPage.js')).SignInPage);
const ThreadList = page(async () => (await import('./features/threads/ThreadList.js')).ThreadList);
const ThreadPage = page(async () => (await import('./features/threads/ThreadPage.js')).ThreadPage);
const WriteUpdate = page(async () => (await import('./features/work-plan/WriteUpdate.js')).WriteUpdate);

/** Members get the page within the shell; guests sign in first, at the same address, and then see it. */
function Members() {
  const { member } = useSession();
  if (!member) return <SignInPage />;
  // Another member gets pages of their own, of which nothing has been shown to the one before.
  return (
    <OutboxProvider key={member.memberId}>
      <Shell />
    </OutboxProvider>
  );
}

/** Pages without the shell, while their code is on the way. */
function Guests() {
  return (
    <Suspense fallback={null}>
      <Outlet />
    </Suspense>
  );
}

/** The threads of a pair, a resource or an activity, within its page. */
const threads = ({ spaceId, canWrite }: { spaceId: string; canWrite: boolean }) => (
  <Suspense fallback={<Skeleton />}>
    <ThreadList spaceId={spaceId} offersNew={canWrite} />
  </Suspense>
);

/** What was written last in a pair's plan, and what stands before its next phase. */
const latest = (pairId: string) => (
  <Suspense fallback={<Skeleton />}>
    <LatestUpdates pairId={pairId} />
  </Suspense>
);
const factors = (pairId: string) => (
  <Suspense fallback={null}>
    <Factors pairId={pairId} />
  </Suspense>
);

/** The button in the head of a pair. */
const writeUpdate = (pairId: string) => (
  <Suspense fallback={null}>
    <WriteUpdate pairId={pairId} />
  </Suspense>
);

/** The requests and offers of a city, within its page. */
const listingsOf = (organisationId: string) => (
  <Suspense fallback={<Skeleton />}>
    <ListingsOf organisationId={organisationId} />
  </Suspense>
);

/** The button in the head of a group. */
const newThread = (spaceId: string) => (
  <Suspense fallback={null}>
    <NewThreadButton spaceId={spaceId} />
  </Suspense>
);

/** The tab of a group with its threads; its head offers to open one. */
function GroupThreads() {
  const { groupId = '' } = useParams();
  return <ThreadList spaceId={groupId} />;
}

/** Every address of the product. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Guests />}>
        <Route path="/invitation/:token" element={<AcceptInvitationPage />} />
        <Route path="/password-reset/:token" element={<PasswordResetPage />} />
        <Route element={<Members />}>
          <Route path="/" element={<HomePage />} />
          <Route path="/groups" element={<GroupsPage />} />
          <Route path="/groups/new" element={<OpenGroupPage />} />
          <Route path="/groups/:groupId" element={<GroupPage newThread={newThread} />}>
            <Route index element={<GroupThreads />} />
            <Route
              path="resources"
              element={<ResourcesTab resources={(groupId) => <ResourceList groupId={groupId} />} />}
            />
            <Route path="members" element={<MembersTab />} />
            <Route path="about" element={<AboutTab />} />
          </Route>
          <Route path="/library" element={<LibraryPage />} />
          <Route path="/library/share" element={<ShareResourcePage />} />
          <Route path="/pairs" element={<PairsPage tabs={<PairsTabs />} />} />
          <Route path="/pairs/new" element={<NewPairPage />} />
          <Route path="/pairs/requests" element={<ListingsPage tabs={<PairsTabs />} />} />
          <Route path="/pairs/requests/own" element={<OwnListingsPage tabs={<PairsTabs />} />} />
          <Route path="/pairs/requests/new" element={<NewListingPage />} />
          <Route path="/pairs/requests/:listingId" element={<ListingPage />} />
          <Route path="/pairs/requests/:listingId/edit" element={<EditListingPage />} />
          <Route path="/pairs/matches" element={<MatchesPage tabs={<PairsTabs />} />} />
          <Route path="/pairs/matches/:matchId" element={<MatchPage />} />
          <Route path="/pairs/:pairId" element={<PairPage writeUpdate={writeUpdate} />}>
            <Route index element={<OverviewTab latest={latest} factors={factors} threads={threads} />} />
            <Route path="plan/:view?" element={<PlanTab />} />
            <Route path="sections" element={<SectionsTab />} />
            <Route path="sections/:section" element={<SectionsTab />} />
            <Route path="sections/:section/history/:textId" element={<SectionHistoryTab />} />
            <Route path="capabilities" element={<CapabilitiesTab />} />
            <Route path="capabilities/:moment" element={<AssessTab />} />
          </Route>
          <Route path="/activities/:activityId" element={<ActivityPage threads={threads} />} />
          <Route path="/resources/:resourceId" element={<ResourcePage threads={threads} />} />
          <Route path="/threads/:threadId" element={<ThreadPage />} />
          <Route path="/people" element={<MembersPage />} />
          <Route path="/people/organisations" element={<OrganisationsPage />} />
          <Route path="/people/:memberId" element={<MemberPage />} />
          <Route path="/organisations/:organisationId" element={<OrganisationPage listings={listingsOf} />} />
          <Route path="/administration" element={<AdministrationPage />}>
            <Route index element={<PeopleTab />} />
            <Route path="invitations" element={<InvitationsTab />} />
            <Route path="organisations" element={<OrganisationsToKeep />} />
          </Route>
          <Route path="/administration/people/:memberId" element={<MemberRightsPage />} />
          <Route path="/profile" element={<ProfilePage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}
