/** The directions of the house (docs/ARCHITECTURE.md), each with its reason. */
const features =
  '^server/src/(vocabularies|organisations|members|auth|invitations|groups|threads|resources|pairs|matching|work-plans|sections|assessments|home|operations|demo)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'What depends on each other in a circle cannot be read, tested or removed alone.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing uses is dead: delete it.',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.spec\\.ts$', '\\.mjs$', '^client/public/', '\\.(css|json|svg)$'],
      },
      to: {},
    },
    {
      name: 'shared-imports-only-zod',
      severity: 'error',
      comment: 'Contracts are read by server and browser: nothing of either may come with them.',
      from: { path: '^shared/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'client-never-server',
      severity: 'error',
      comment: 'They speak through the contracts in shared/ only.',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'ui-and-lib-know-no-feature',
      severity: 'error',
      comment: 'Dumb parts are used by every feature; the other direction would tie all features together.',
      from: { path: '^client/src/(ui|lib)/' },
      to: { path: '^client/src/(features|app)/' },
    },
    {
      name: 'client-features-stay-apart',
      severity: 'error',
      comment: 'Compose features in routes.tsx and app/, so that each can be loaded and removed alone.',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'core-knows-no-feature',
      severity: 'error',
      comment: 'Arrows run downwards: main, app module, features, realtime, access, core, shared.',
      from: { path: '^server/src/(core|access|realtime)/' },
      to: { path: features },
    },
    {
      name: 'access-knows-no-realtime',
      severity: 'error',
      comment: 'Rights are decided below the sockets, which obey them.',
      from: { path: '^server/src/(core|access)/' },
      to: { path: '^server/src/realtime/' },
    },
    {
      name: 'features-meet-at-the-front',
      severity: 'error',
      comment:
        'A feature reaches another by its module, service, policy or a domain event, never by its storage or views.',
      from: { path: '^server/src/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: features,
        pathNot: [
          '^server/src/$1/',
          '\\.(module|service|policy|domain-events)\\.ts$',
          '/reference/',
          '^server/src/auth/one-time-tokens\\.ts$',
          '^server/src/auth/passwords\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'controllers-and-gateways-are-wiring',
      severity: 'error',
      comment: 'They parse, call one service and return its view: storage is behind the service.',
      from: { path: '^server/src/.*\\.(controller|gateway)\\.ts$' },
      to: { path: ['\\.(schema|repository)\\.ts$', '^node_modules/(mongoose|mongodb|@nestjs/mongoose)/'] },
    },
    {
      name: 'services-know-no-transport',
      severity: 'error',
      comment:
        'A use case runs the same for HTTP and sockets. (The session itself is cookies: its service is the exception.)',
      from: {
        path: '^server/src/.*\\.service\\.ts$',
        pathNot: ['^server/src/auth/session\\.service\\.ts$', '^server/src/realtime/'],
      },
      to: { path: ['\\.(gateway|controller)\\.ts$', '^node_modules/(@nestjs/websockets|express|socket\\.io)/'] },
    },
    {
      name: 'policies-and-presenters-are-pure',
      severity: 'error',
      comment: 'Rules and views are functions of what they are given.',
      from: { path: '^server/src/.*\\.(policy|presenter)\\.ts$' },
      to: {
        path: ['\\.(service|repository|controller|gateway)\\.ts$', '^node_modules/@?nestjs/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'embedded-store-stands-alone',
      severity: 'error',
      comment: 'It is a database, not a part of the application.',
      from: { path: '^server/embedded-mongo/' },
      to: { path: ['^server/src/', '^shared/', '^client/'] },
    },
    {
      name: 'server-enters-the-store-by-its-host',
      severity: 'error',
      comment: 'The application knows how to start the store; everything else goes over the wire.',
      from: { path: '^server/src/' },
      to: { path: '^server/embedded-mongo/', pathNot: '^server/embedded-mongo/host\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '\\.spec\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
  },
};
