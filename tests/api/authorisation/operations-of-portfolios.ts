import { createId } from '../../../api/platform/ids.ts'
import { createRating } from '../../support/create/history.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { createShare } from '../../support/create/portfolio.ts'
import { type Cell, type Operation, mutation, problems, refusal, result } from './answers.ts'
import { type OwnerKind, confirmedOf, personOf } from './world.ts'

const isNobody = (cell: Cell): boolean =>
  cell.whose === 'no-one' || (cell.whose === 'own' && cell.viewer === 'anonymous')

/** The link that an operation names; what nobody has where nobody is meant. */
const shareOf = async (cell: Cell): Promise<{ id: string; token: string }> => {
  if (isNobody(cell)) return { id: createId(), token: 'nobody' }
  const owner = cell.whose === 'own' ? cell.viewer : (cell.whose as OwnerKind)
  return createShare(cell.world.api, personOf(cell.world, owner).id)
}

const ownConfirmed: Operation['read'] = (data, { viewer }) =>
  JSON.stringify(data).includes(confirmedOf(viewer)) ? 'own' : 'none'

/** How histories, portfolios and links are asked for. */
export const portfolioOperations: Readonly<Record<string, Operation>> = {
  capabilityHistory: {
    document: '{ capabilityHistory(code: "CLN-02") { entries { by value rule } } }',
    read: ownConfirmed,
  },
  myHistory: { document: '{ myHistory(first: 100) { nodes { by value } totalCount } }', read: ownConfirmed },
  myChanges: { document: '{ myChanges(from: "2000-01-01") { heldAfter { assessors } } }', read: ownConfirmed },
  myCalibration: {
    document: '{ myCalibration { groups { lower same higher } } }',
    // Nobody else says anything of what was confirmed.
    given: async ({ world, viewer }) => {
      const own = { capabilityCode: 'CLN-02', kind: 'SELF', value: 1 } as const
      if (viewer !== 'anonymous') await createRating(world.api, { ...own, personId: personOf(world, viewer).id })
      return {}
    },
    read: data => (JSON.stringify(data).includes('"lower":1') ? 'own' : 'none'),
  },
  myPortfolio: {
    document: '{ myPortfolio { parts { part entries } } }',
    // An assessor's view of the viewer may have been recorded before.
    read: data => (/"CONFIRMED","entries":[1-9]/.test(JSON.stringify(data)) ? 'own' : 'none'),
  },
  myPortfolioShares: {
    document: '{ myPortfolioShares(first: 100) { nodes { forWhom views { at } } } }',
    given: async cell => {
      await createShare(cell.world.api, personOf(cell.world, 'colleague').id)
      await shareOf(cell)
      return {}
    },
    read: (data, { world, viewer }) => {
      const text = JSON.stringify(data)
      const isOthers = text.includes(personOf(world, 'colleague').id)
      return !isOthers && text.includes(`For ${personOf(world, viewer).id}`) ? 'own' : 'none'
    },
  },
  sharePortfolio: {
    document: mutation('sharePortfolio', `... on SharePortfolioSuccess { link share { id } } ${problems}`),
    given: () => Promise.resolve({ input: { forWhom: 'Somebody', sections: ['CONFIRMED'], until: dayFromToday(30) } }),
    read: result,
    writes: ['portfolio_shares'],
  },
  revokePortfolioShare: {
    document: mutation('revokePortfolioShare', `... on RevokePortfolioShareSuccess { share { isOpen } } ${problems}`),
    given: async cell => ({ input: { id: (await shareOf(cell)).id } }),
    read: result,
    writes: ['portfolio_shares'],
  },
  openSharedPortfolio: {
    document: mutation('openSharedPortfolio', `... on OpenSharedPortfolioSuccess { portfolio { owner } } ${refusal}`),
    given: async cell => ({ input: { token: (await shareOf(cell)).token } }),
    read: result,
    writes: ['portfolio_views'],
  },
}
