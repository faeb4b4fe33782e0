import type { Day } from '../api/domain/capability/types.ts'
import { pieceKind } from '../api/domain/evidence/kinds.ts'
import { has, noteFlaws, notAfter, unknown, type Flaw, type PersonaWorld } from './persona-flaws.ts'
import { ratingFlaws } from './persona-rating-rules.ts'
import type { PersonaFile } from './persona-shape.ts'
import type { ReadFile } from './persona-source.ts'
import type { ReferenceProblem } from './reference.error.ts'

export interface ReadPersona {
  /** From the file's name. */
  readonly slug: string
  readonly file: ReadFile<PersonaFile>
}

/** What one persona's file says that cannot be: codes nobody published, days still to come, signatures that may not stand. */
export function problemsOf({ slug, file }: ReadPersona, world: PersonaWorld): readonly ReferenceProblem[] {
  const { content, problem } = file
  const flaws = [
    ...(content.slug === slug ? [] : [{ path: ['slug'], message: 'is not the name of the file' }]),
    ...membershipFlaws(content, world),
    ...practiceFlaws(content, world),
    ...goalFlaws(content, world),
    ...ratingFlaws(content, world),
    ...inPostFlaws(content, world),
    ...moduleFlaws(content, world),
    ...gateFlaws(content, world),
    ...responseFlaws(content, world),
    ...recordFlaws(content, world),
  ]
  return flaws.map(({ path, message }) => problem(path, message))
}

/** What holds between personas: no address twice, and nobody assessed by someone they never shared an organisation with. */
export function problemsOfAll(read: readonly ReadPersona[]): readonly ReferenceProblem[] {
  const bySlug = new Map(read.map(({ file }) => [file.content.slug, file.content]))
  const emails = new Map<string, string>()
  return read.flatMap(({ slug, file: { content, problem } }) => {
    const other = emails.get(content.email)
    emails.set(content.email, slug)
    const again = other === undefined ? [] : [problem(['email'], `is already that of ${other}`)]
    const strangers = content.ratings.flatMap((block, at) => {
      const by = block.kind === 'SELF' ? [] : block.by
      const unmet = by.flatMap(who => bySlug.get(who) ?? []).filter(who => !sharedOrganisation(content, who, block.on))
      return unmet.map(who => problem(['ratings', at, 'by'], `${who.slug} was in no organisation of theirs that day`))
    })
    return [...again, ...strangers]
  })
}

function sharedOrganisation(a: PersonaFile, b: PersonaFile, day: Day): boolean {
  const on = (file: PersonaFile): string[] =>
    file.memberships.filter(({ from, to }) => from <= day && day <= (to ?? day)).map(one => one.organisation)
  const theirs = new Set(on(b))
  return on(a).some(organisation => theirs.has(organisation))
}

/** Lists and pieces name what is published, lie in the past, and are confirmed by somebody else who was asked. */
function recordFlaws(
  { slug, lists, evidence }: PersonaFile,
  { reference, anchor, names }: PersonaWorld,
): readonly Flaw[] {
  const ofLists = lists.flatMap(({ on, performed }, at) => [
    ...notAfter(['lists', at, 'on'], on, anchor),
    ...Object.keys(performed).flatMap(code =>
      has(reference.examinations, code) ? [] : [unknown(['lists', at, 'performed'], code)],
    ),
  ])
  const ofEvidence = evidence.flatMap(({ kind, on, learnt, of, askedOf, confirmed }, at) => [
    ...of.flatMap(code => (has(reference.capabilities, code) ? [] : [unknown(['evidence', at, 'of'], code)])),
    ...(pieceKind(kind) === undefined ? [unknown(['evidence', at, 'kind'], kind)] : []),
    ...notAfter(['evidence', at, 'on'], on, confirmed ?? anchor),
    ...notAfter(['evidence', at, 'confirmed'], confirmed ?? on, anchor),
    ...noteFlaws(['evidence', at, 'learnt'], learnt),
    ...(askedOf === undefined || (askedOf !== slug && names.has(askedOf))
      ? []
      : [unknown(['evidence', at, 'askedOf'], askedOf)]),
    ...(confirmed !== undefined && askedOf === undefined
      ? [{ path: ['evidence', at, 'confirmed'], message: 'nobody was asked' }]
      : []),
  ])
  return [...ofLists, ...ofEvidence]
}

function membershipFlaws({ memberships }: PersonaFile, { organisations, anchor }: PersonaWorld): readonly Flaw[] {
  const known = new Set(organisations.map(({ slug }) => slug))
  const isPerson = memberships.some(({ roles }) => roles.includes('PERSON'))
  return [
    ...(isPerson ? [] : [{ path: ['memberships'], message: 'nobody is only staff: one role is PERSON' }]),
    ...memberships.flatMap(({ organisation, from, to }, at) => [
      ...(known.has(organisation) ? [] : [unknown(['memberships', at, 'organisation'], organisation)]),
      ...notAfter(['memberships', at, 'from'], from, Math.min(anchor, to ?? anchor)),
    ]),
  ]
}

function practiceFlaws({ practice }: PersonaFile, world: PersonaWorld): readonly Flaw[] {
  if (practice === undefined) return []
  const isKnown = practice.level === undefined || has(world.reference.levels, practice.level)
  return [
    ...notAfter(['practice', 'on'], practice.on, world.anchor),
    ...(isKnown ? [] : [unknown(['practice', 'level'], practice.level ?? '')]),
    ...areaFlaws(['practice', 'areas'], practice.areas, world),
  ]
}

function goalFlaws({ goal }: PersonaFile, world: PersonaWorld): readonly Flaw[] {
  if (goal === undefined) return []
  const { roles, pathways, overlays } = world.reference
  return [
    ...((goal.role === undefined) === (goal.pathway === undefined)
      ? [{ path: ['goal'], message: 'is either a role or a pathway' }]
      : []),
    ...(goal.role === undefined || has(roles, goal.role) ? [] : [unknown(['goal', 'role'], goal.role)]),
    ...(goal.pathway === undefined || has(pathways, goal.pathway) ? [] : [unknown(['goal', 'pathway'], goal.pathway)]),
    ...goal.overlays.flatMap((code, at) => (has(overlays, code) ? [] : [unknown(['goal', 'overlays', at], code)])),
    ...areaFlaws(['goal', 'areas'], goal.areas, world),
  ]
}

function areaFlaws(path: Flaw['path'], areas: Readonly<Record<string, string>>, world: PersonaWorld): readonly Flaw[] {
  const { reference } = world
  return Object.entries(areas).flatMap(([area, level]) =>
    [area, level].flatMap((code, at) =>
      has(at === 0 ? reference.areas : reference.levels, code) ? [] : [unknown([...path, area], code)],
    ),
  )
}

/** A form on lines in post is about a role and lines of it, of a member, and of a starting position that a persona gave that day. */
function inPostFlaws(
  { inPost, memberships, ratings }: PersonaFile,
  { reference, names }: PersonaWorld,
): readonly Flaw[] {
  return inPost.flatMap(({ on, organisation, role: code, lines }, at) => {
    const path = ['inPost', at]
    const role = reference.roles.find(each => each.code === code)
    const isMember = memberships.some(
      each => each.organisation === organisation && each.from <= on && on <= (each.to ?? on),
    )
    const isGiven = ratings.some(
      each => each.kind === 'STARTING_POSITION' && each.on === on && each.by.some(who => names.has(who)),
    )
    return [
      ...(role === undefined ? [unknown([...path, 'role'], code)] : []),
      ...lines
        .filter(line => role !== undefined && !has(role.scopeLines, line))
        .map(line => unknown([...path, 'lines'], line)),
      ...(isMember ? [] : [{ path, message: 'they were no member there that day' }]),
      ...(isGiven ? [] : [{ path, message: 'no persona gave a starting position that day' }]),
    ]
  })
}

function moduleFlaws({ modules }: PersonaFile, { reference, anchor }: PersonaWorld): readonly Flaw[] {
  return modules.flatMap(({ module: code, started, completed, areas }, at) => {
    const module = reference.modules.find(one => one.code === code)
    if (module === undefined) return [unknown(['modules', at, 'module'], code)]
    const asksForAreas = (module.area === 'any') === areas.length > 0
    return [
      ...(asksForAreas
        ? []
        : [{ path: ['modules', at, 'areas'], message: 'are chosen where the module asks, only there' }]),
      ...notAfter(['modules', at, 'started'], started, Math.min(anchor, completed ?? anchor)),
      ...notAfter(['modules', at, 'completed'], completed ?? anchor, anchor),
    ]
  })
}

function gateFlaws({ gates, practice }: PersonaFile, world: PersonaWorld): readonly Flaw[] {
  const hasRoute = practice?.masters === 'ENROLLED' || practice?.masters === 'COMPLETED'
  const isStated = gates.some(({ gate, met }) => gate === 'G6' && met)
  const silent = hasRoute && !isStated ? [{ path: ['gates'], message: 'a master’s route is stated, so G6 is too' }] : []
  const found = gates.flatMap(({ area, on, note }, at) => [
    ...(area === undefined || has(world.reference.areas, area) ? [] : [unknown(['gates', at, 'area'], area)]),
    ...notAfter(['gates', at, 'on'], on, world.anchor),
    ...noteFlaws(['gates', at, 'note'], note),
  ])
  return [...silent, ...found]
}

function responseFlaws({ responses }: PersonaFile, { reference, anchor }: PersonaWorld): readonly Flaw[] {
  return responses.flatMap(({ step, on }, at) => {
    const [kind, subject = ''] = step.split(':')
    const isKnown = kind === 'MODULE' ? has(reference.modules, subject) : subject !== ''
    return [
      ...(isKnown ? [] : [unknown(['responses', at, 'step'], step)]),
      ...notAfter(['responses', at, 'on'], on, anchor),
    ]
  })
}
