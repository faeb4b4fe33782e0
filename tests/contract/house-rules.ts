/** A file as the rules see it. */
export interface HouseFile {
  readonly path: string
  readonly text: string
}

/** Says what is wrong with a file; null where nothing is. */
export interface HouseRule {
  readonly name: string
  readonly flawOf: (file: HouseFile) => string | null
  /** A file that breaks it. */
  readonly broken: HouseFile
}

const isCode = (path: string): boolean => /\.(ts|mts|mjs|vue|scss|graphql)$/.test(path)
const isWritten = (path: string): boolean => isCode(path) && !/^schema\/(schema\.graphql|migrations\/)/.test(path)

const mostLines = (path: string): number => {
  if (path.endsWith('.vue')) return 200
  return path.startsWith('api/domain/') && !path.endsWith('.spec.ts') ? 200 : 300
}

const sizes: HouseRule = {
  name: 'no file is longer than can be held in mind',
  flawOf: ({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return isWritten(path) && lines > mostLines(path) ? `${lines} lines, at most ${mostLines(path)}` : null
  },
  broken: { path: 'web/ui/AppLong.vue', text: '<br />\n'.repeat(201) },
}

const emptyNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc', 'shared'])

const meaning: HouseRule = {
  name: 'every name says what is inside',
  flawOf: ({ path }) =>
    path.split(/[/.\-_]/).some(part => emptyNames.has(part.toLowerCase())) ? 'says nothing' : null,
  broken: { path: 'api/platform/date-utils.ts', text: '' },
}

const roles =
  /\/(index|[a-z]+(-[a-z]+)*(\.(entity|repository|read-model|service|policy|resolver|types|problems|errors|facts))?(\.(api|property|golden))?(\.spec)?)\.ts$/

const featureFiles: HouseRule = {
  name: 'a file of a feature is named for its thing and its role, all of them in one folder',
  flawOf: ({ path }) =>
    path.startsWith('api/features/') &&
    !/^api\/features\/[a-z]+\.ts$/.test(path) &&
    !/^api\/features\/[a-z]+\/[^/]+$/.test(path)
      ? 'a folder within a feature'
      : path.startsWith('api/features/') && !roles.test(path)
        ? 'no such role'
        : null,
  broken: { path: 'api/features/plans/plan.controller.ts', text: '' },
}

const frontDoors: HouseRule = {
  name: 'a front door says in its first line what the feature is and what it refuses to do',
  flawOf: ({ path, text }) =>
    /^api\/features\/[^/]+\/index\.ts$/.test(path) && !/^\/\*\* [A-Z][^*]+ It refuses to [^*]+\. \*\/\n/.test(text)
      ? 'does not say what it refuses'
      : null,
  broken: { path: 'api/features/plans/index.ts', text: "export { Plan } from './plan.types.ts'\n" },
}

const webPlaces: readonly (readonly [RegExp, RegExp])[] = [
  [/^web\/ui\/.+\.vue$/, /^web\/ui\/App[A-Z]\w*\.vue$/],
  [/^web\/app\/.+\.vue$/, /^web\/app\/(App[A-Z]\w*|[A-Z]\w*Page)\.vue$/],
  [/^web\/features\/[^/]+\/pages\/.+\.vue$/, /\/pages\/[A-Z]\w*Page\.vue$/],
  [
    /^web\/features\/.+\.vue$/,
    /^web\/features\/[^/]+\/(pages|components|blocks|editors|media|pathways)\/[A-Z]\w*\.vue$/,
  ],
  [/^web\/features\/.+\/composables\/.+\.ts$/, /\/composables\/use[A-Z]\w*(\.spec)?\.ts$/],
  [/^web\/features\/.+\.graphql$/, /\/graphql\/[a-z-]+\.(query|mutation|subscription|fragment)\.graphql$/],
]

const webFiles: HouseRule = {
  name: 'parts of the web app stand where their kind stands, under the name of their kind',
  flawOf: ({ path }) =>
    webPlaces.some(([kind, place]) => kind.test(path) && !place.test(path))
      ? 'in another place or by another name'
      : null,
  broken: { path: 'web/features/plans/pages/Plan.vue', text: '' },
}

const composables: HouseRule = {
  name: 'a composable gives one operation, by the name of its file',
  flawOf: ({ path, text }) => {
    const name = /\/composables\/(\w+)\.ts$/.exec(path)?.[1]
    if (name === undefined) return null
    const exported = [...text.matchAll(/^export (?:async )?(?:function|const) (use\w+)/gm)].map(match => match[1])
    return exported.length === 1 && exported[0] === name ? null : `gives ${exported.join(', ') || 'none'}`
  },
  broken: { path: 'web/features/plans/composables/usePlan.ts', text: 'export function usePlans() {}\n' },
}

const relations: HouseRule = {
  name: 'tables refer to others one way, many to one',
  flawOf: ({ path, text }) =>
    path.endsWith('.entity.ts') && /@(OneToMany|ManyToMany|OneToOne)\b/.test(text) ? 'a relation back' : null,
  broken: { path: 'api/features/plans/plan.entity.ts', text: '  @OneToMany({ entity: () => StepRow })\n' },
}

const globs: HouseRule = {
  name: 'the product is put together by imports, which the import rules can see',
  flawOf: ({ path, text }) =>
    /^(api|seeds|web)\//.test(path) &&
    !path.endsWith('.spec.ts') &&
    ![
      'web/app/router.ts',
      'web/app/later-routes.ts',
      'web/messages/first.ts',
      'web/messages/later.ts',
      'web/messages/lesson.ts',
    ].includes(path) &&
    /import\.meta\.glob|\brequire\(/.test(text)
      ? 'reads files no rule sees'
      : null,
  broken: { path: 'api/compose.ts', text: "import.meta.glob('./features/*/index.ts')\n" },
}

const defaults: HouseRule = {
  name: 'what a file gives has a name',
  // Playwright calls what the file of its set-up gives by default, and by no other name.
  flawOf: ({ path, text }) =>
    path !== 'tests/web/mail-setup.ts' &&
    /^(api|web|seeds|schema|tests)\/.+\.(ts|mjs)$/.test(path) &&
    /^export default\b/m.test(text)
      ? 'a default export'
      : null,
  broken: { path: 'api/platform/ids.ts', text: 'export default () => 1\n' },
}

export const houseRules: readonly HouseRule[] = [
  sizes,
  meaning,
  featureFiles,
  frontDoors,
  webFiles,
  composables,
  relations,
  globs,
  defaults,
]
