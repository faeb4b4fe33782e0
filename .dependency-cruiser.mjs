import { readFileSync } from 'node:fs'

/** Which feature may import which, one way. */
const order = JSON.parse(readFileSync(new URL('api/features.json', import.meta.url), 'utf8'))
const featureNames = Object.keys(order)

const anyOf = names => `(${names.join('|')})`
const spec = '\\.spec\\.ts$'
/** A package, however the resolver found it: in node_modules, or only by its name. */
const packages = names => `(^|node_modules/)${anyOf(names)}(/|$)`

const orm = packages(['@mikro-orm'])
const graphql = packages([
  'graphql',
  'graphql-scalars',
  'type-graphql',
  '@apollo/server',
  '@escape\\.tech/graphql-armor',
  'graphql-ws',
  '@graphql-yoga/subscription',
])

const cycles = [
  {
    name: 'no-cycles',
    comment: 'Files that need each other cannot be read, moved or tested one at a time; types count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
]

const domain = [
  {
    name: 'domain-is-pure',
    comment: 'Decisions depend on their arguments alone: no package, no I/O, no other room.',
    severity: 'error',
    from: { path: '^api/domain/', pathNot: spec },
    to: { pathNot: '^api/domain/' },
  },
]

/** Where a feature may be entered from outside: by its front door, and by its tables where tables are what is needed. */
const tablesOnly = ['^api/features/entities\\.ts$', '^seeds/[^/]+\\.(rows|seeder)\\.ts$', '^tests/', spec]

const frontDoors = [
  {
    name: 'feature-front-door',
    comment: 'Another feature is used through its index.ts; what lies behind may change without asking.',
    severity: 'error',
    from: { path: '^(api|web)/features/([^/]+)/', pathNot: '\\.entity\\.ts$' },
    to: { path: '^$1/features/[^/]+/', pathNot: ['^$1/features/$2/', '^$1/features/[^/]+/index\\.ts$'] },
  },
  {
    name: 'feature-front-door-of-entities',
    comment: 'A table refers to a table of another feature, and to nothing else of it.',
    severity: 'error',
    from: { path: '^api/features/([^/]+)/.+\\.entity\\.ts$' },
    to: { path: '^api/features/[^/]+/', pathNot: ['^api/features/$1/', '\\.entity\\.ts$'] },
  },
  {
    name: 'feature-front-door-from-outside',
    comment: 'Whoever puts the features together sees their front doors.',
    severity: 'error',
    from: { path: '^(api|web|seeds|schema)/', pathNot: ['^(api|web)/features/[^/]+/', ...tablesOnly] },
    to: { path: '^(api|web)/features/[^/]+/', pathNot: '^(api|web)/features/[^/]+/index\\.ts$' },
  },
  {
    name: 'feature-front-door-of-tables',
    comment: 'Rows and lists of tables see tables and front doors.',
    severity: 'error',
    from: { path: tablesOnly.slice(0, 2) },
    to: { path: '^api/features/[^/]+/', pathNot: '/(index|[^/]+\\.entity)\\.ts$' },
  },
]

const featureOrder = [
  ...featureNames.map(name => ({
    name: 'feature-order',
    comment: `Features depend one way: ${name} on ${order[name].join(', ') || 'no other'}, as api/features.json lists.`,
    severity: 'error',
    from: { path: `^api/features/${name}/` },
    to: { path: '^api/features/[^/]+/', pathNot: `^api/features/${anyOf([name, ...order[name]])}/` },
  })),
  {
    name: 'feature-is-listed',
    comment: 'A feature stands in api/features.json, under the same word in the API and in the web app.',
    severity: 'error',
    from: {},
    to: { path: '^(api|web)/features/[^/]+/', pathNot: `^(api|web)/features/${anyOf(featureNames)}/` },
  },
]

const rooms = [
  {
    name: 'entity-sees-entity',
    comment: 'Tables know tables, the ORM and the words of the domain; nothing that acts on them.',
    severity: 'error',
    from: { path: '^api/.+\\.entity\\.ts$' },
    to: { pathNot: ['\\.entity\\.ts$', orm, '^api/platform/database/', '^api/domain/'] },
  },
  {
    name: 'orm-in-its-room',
    comment:
      'Queries live where one looks for them: entities, repositories, read models, the database, migrations, seeds.',
    severity: 'error',
    from: {
      path: '^(api|seeds|schema|web)/',
      pathNot: [
        '\\.(entity|repository|read-model)\\.ts$',
        '^api/platform/database/',
        '^schema/migrations/',
        '^seeds/[^/]+\\.(rows|seeder)\\.ts$',
      ],
    },
    to: { path: orm },
  },
  {
    name: 'graphql-in-its-room',
    comment: 'Services and decisions are the same whoever asks; GraphQL is one way of asking.',
    severity: 'error',
    from: {
      path: '^(api|seeds|schema)/',
      pathNot: ['\\.(resolver|types)\\.ts$', '^api/platform/graphql/'],
    },
    to: { path: graphql },
  },
  {
    name: 'platform-knows-no-feature',
    comment: 'What carries every feature depends on none, nor on what they decide.',
    severity: 'error',
    from: { path: '^api/platform/', pathNot: spec },
    to: { path: '^(api/(features|domain)|schema|seeds)(/|$)|^api/[^/]+\\.ts$' },
  },
]

const sides = [
  {
    name: 'web-api-apart',
    comment:
      'The schema is the contract between the two, save what is pure and runs in the browser: the planner, blocks, and service cover.',
    severity: 'error',
    from: { path: '^web/', pathNot: spec },
    to: { path: '^(api|seeds|schema|tests)/', pathNot: '^api/domain/(planning|blocks|staffing)/browser\\.ts$' },
  },
  {
    name: 'api-web-apart',
    comment: 'The API serves any client and knows none.',
    severity: 'error',
    from: { path: '^(api|seeds|schema)/' },
    to: { path: '^web/' },
  },
  {
    name: 'ui-is-plain',
    comment: 'Parts of the design take props and send events; they can be shown without the app.',
    severity: 'error',
    from: { path: '^web/ui/', pathNot: spec },
    to: {
      path: [
        '^web/(app|features|generated)/',
        packages(['vue-router', '@apollo', '@vue/apollo-composable', 'graphql']),
      ],
    },
  },
]

const product = { path: '^(api|web|seeds|schema)/', pathNot: spec }

const testsApart = [
  {
    name: 'no-test-in-product',
    comment: 'What is shipped runs without the tests.',
    severity: 'error',
    from: product,
    to: { path: ['^tests/', spec] },
  },
  {
    name: 'no-development-package-in-product',
    comment:
      'What is shipped runs without the packages of its developers; what makes a contract for them to commit is not shipped.',
    severity: 'error',
    from: { ...product, pathNot: [spec, '^schema/emit-blocks\\.mjs$'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-optional'] },
  },
  {
    name: 'every-import-is-found',
    comment: 'An import that leads nowhere hides from every other rule.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

export default {
  forbidden: [...cycles, ...domain, ...frontDoors, ...featureOrder, ...rooms, ...sides, ...testsApart],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|web/generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.vue', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
