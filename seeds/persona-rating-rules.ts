import type { CapabilityCode, Day } from '../api/domain/capability/types.ts'
import { ratingsIn } from './persona-history.ts'
import { noteFlaws, notAfter, unknown, type Flaw, type PersonaWorld } from './persona-flaws.ts'
import type { PersonaFile, RatingBlock } from './persona-shape.ts'

type Assessed = Exclude<RatingBlock, { kind: 'SELF' }>

/** The most each kind of entry may give: a starting position 3, one observer 2. */
const HIGHEST = { SELF: 4, OBSERVED: 2, STARTING_POSITION: 3, SIGN_OFF: 4, LOWERING: 4, SCOPE_CONFIRMATION: 0 } as const

/** Ratings that may not stand: beyond what their kind gives, by people who may not, of things that are not there yet. */
export function ratingFlaws(content: PersonaFile, world: PersonaWorld): readonly Flaw[] {
  const decidedOn = decisions(content)
  return content.ratings.flatMap((block, at) => {
    const path = ['ratings', at]
    return [
      ...notAfter([...path, 'on'], block.on, world.anchor),
      ...noteFlaws([...path, 'note'], block.note),
      ...(block.kind === 'SELF' ? [] : assessorFlaws([...path, 'by'], block, content, world)),
      ...valueFlaws(path, block, world),
      ...(block.kind === 'SCOPE_CONFIRMATION' ? unheldFlaws([...path, 'of'], block, decidedOn) : []),
    ]
  })
}

function valueFlaws(path: Flaw['path'], block: RatingBlock, { reference }: PersonaWorld): readonly Flaw[] {
  const ratings = ratingsIn(block)
  return ratings.flatMap(({ capability: code, value }, at) => {
    const capability = reference.capabilities.find(one => one.code === code)
    if (capability === undefined) return unknown(path, code)
    if (ratings.findIndex(other => other.capability === code) < at) {
      return { path, message: `${code} stands twice in one block` }
    }
    if (value !== null && value > HIGHEST[block.kind]) {
      return { path, message: `${code}: this kind gives ${HIGHEST[block.kind]} at most` }
    }
    if (block.kind !== 'STARTING_POSITION') return []
    if (value === 0) return { path, message: `${code}: a starting position of 0 says nothing` }
    if (capability.evidenceClass === 'E3') return { path, message: `${code} is a procedure: no starting position` }
    return []
  })
}

function assessorFlaws(
  path: Flaw['path'],
  block: Assessed,
  content: PersonaFile,
  { names }: PersonaWorld,
): readonly Flaw[] {
  const trainers = new Set(content.trainedBy)
  const [lead = ''] = block.by
  const decides = block.kind === 'SIGN_OFF'
  return [
    ...(block.by.includes(content.slug) ? [{ path, message: 'nobody assesses themselves' }] : []),
    ...(new Set(block.by).size === block.by.length ? [] : [{ path, message: 'are different people' }]),
    ...block.by.filter(who => !names.has(who) && !who.includes(' ')).map(who => unknown(path, who)),
    ...(decides && trainers.has(lead)
      ? [{ path, message: 'whoever trained the person does not lead the sign-off' }]
      : []),
  ]
}

/** The first day on which each capability was decided, not merely seen. */
function decisions(content: PersonaFile): ReadonlyMap<CapabilityCode, Day> {
  const first = new Map<CapabilityCode, Day>()
  for (const block of content.ratings) {
    if (block.kind !== 'SIGN_OFF' && block.kind !== 'STARTING_POSITION') continue
    for (const { capability } of ratingsIn(block))
      first.set(capability, Math.min(block.on, first.get(capability) ?? block.on))
  }
  return first
}

function unheldFlaws(
  path: Flaw['path'],
  block: RatingBlock,
  decidedOn: ReadonlyMap<CapabilityCode, Day>,
): readonly Flaw[] {
  return ratingsIn(block)
    .filter(({ capability }) => (decidedOn.get(capability) ?? Infinity) > block.on)
    .map(({ capability }) => ({
      path,
      message: `${capability} was not decided before, so there is nothing to confirm`,
    }))
}
