import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createShare } from '../../support/create/portfolio.ts'
import { type NamedObject, change } from './objects.ts'
import { type OwnerKind, type World, personOf } from './world.ts'

const made = new WeakMap<World, Map<OwnerKind, Promise<{ id: string }>>>()

/** One link of each, made before anything is compared. */
const shareIdOf: NamedObject['idOf'] = async (world, owner) => {
  const known = made.get(world) ?? new Map<OwnerKind, Promise<{ id: string }>>()
  made.set(world, known)
  const share = known.get(owner) ?? createShare(world.api, personOf(world, owner).id)
  known.set(owner, share)
  return (await share).id
}

const ratingIdOf: NamedObject['idOf'] = async (world, owner) => {
  const [row] = await world.api.database.asSystem(tx =>
    tx.execute<{ id: string }[]>('select id from ratings where person_id = ? order by id limit 1', [
      personOf(world, owner).id,
    ]),
  )
  return row?.id ?? ''
}

const asCursor = (id: string): string => (id.length === 36 ? cursorOf(id) : id)

/** Places that name something of a history, a portfolio or a link. */
export const portfolioObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'capabilityHistory(code)': 'published',
  'myHistory(after)': {
    document: 'query($after: String) { myHistory(first: 2, after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: asCursor(id) }),
    idOf: ratingIdOf,
    unknown: createId,
  },
  'myPortfolioShares(after)': {
    document: 'query($after: String) { myPortfolioShares(first: 2, after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: asCursor(id) }),
    idOf: shareIdOf,
    unknown: createId,
  },
  'revokePortfolioShare(input.id)': {
    document: change('revokePortfolioShare', 'RevokePortfolioShareInput'),
    variables: id => ({ input: { id } }),
    idOf: shareIdOf,
    unknown: createId,
  },
}
