import { createId } from '../../../api/platform/ids.ts'
import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { type NamedObject, change } from './objects.ts'
import { personOf } from './world.ts'

const shareIdOf: NamedObject['idOf'] = async (world, owner) => {
  const [row] = await world.api.database.asSystem(tx =>
    tx.execute<{ id: string }[]>('select id from portfolio_shares where person_id = ?', [personOf(world, owner).id]),
  )
  return row?.id ?? ''
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
