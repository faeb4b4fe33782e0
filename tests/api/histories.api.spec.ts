import { expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import { dayFromToday } from '../support/create/people.ts'
import { createOwner } from '../support/create/portfolio.ts'

describeOnOneDatabase('The history of a capability', api => {
  it('says of each entry what it changed, by whom and by which rule, and keeps what was taken back', async () => {
    const { client } = await createOwner(api, 'Historic Person')
    const rating = { ratings: [{ capabilityCode: 'CLN-01', value: 4 }] }
    const { rateMyCapabilities } = await client.query<{ rateMyCapabilities: { saved: { rating: { id: string } }[] } }>(
      `mutation($input: RateMyCapabilitiesInput!) { rateMyCapabilities(input: $input) {
         ... on RateMyCapabilitiesSuccess { saved { rating { id } } } } }`,
      { input: rating },
    )
    await client.query('mutation($id: UUID!) { retractMyRating(input: { id: $id }) { __typename } }', {
      id: rateMyCapabilities.saved[0]?.rating.id,
    })
    const { capabilityHistory } = await client.query<{
      capabilityHistory: { entries: object[]; sideBySide: object[] }
    }>(
      '{ capabilityHistory(code: "CLN-01") { entries { on kind value by heldBefore heldAfter rule takenBackOn } sideBySide { on self held } } }',
    )
    const stands = { takenBackOn: null }
    expect(capabilityHistory.entries).toEqual([
      {
        on: dayFromToday(-400),
        kind: 'SIGN_OFF',
        value: 3,
        by: ['Signer One'],
        heldBefore: null,
        heldAfter: 3,
        rule: 'DECISION',
        ...stands,
      },
      {
        on: dayFromToday(-30),
        kind: 'OBSERVED',
        value: 1,
        by: ['Observer Two'],
        heldBefore: 3,
        heldAfter: 3,
        rule: 'OBSERVATION_CHANGES_NOTHING',
        ...stands,
      },
      {
        on: dayFromToday(-20),
        kind: 'SELF',
        value: 2,
        by: [],
        heldBefore: 3,
        heldAfter: 3,
        rule: 'SELF_RATING',
        ...stands,
      },
      {
        on: dayFromToday(0),
        kind: 'SELF',
        value: 4,
        by: [],
        heldBefore: 3,
        heldAfter: 3,
        rule: 'TAKEN_BACK',
        takenBackOn: dayFromToday(0),
      },
    ])
    expect(capabilityHistory.sideBySide).toEqual([{ on: dayFromToday(-20), self: 2, held: 3 }])
  })

  it('is there as a whole, a page at a time, with what changed since a day and both views side by side', async () => {
    const { client } = await createOwner(api, 'Paged Person')
    const page =
      'query($after: String) { myHistory(first: 2, after: $after) { totalCount nodes { kind } pageInfo { endCursor hasNextPage } } }'
    interface Page {
      readonly myHistory: {
        totalCount: number
        nodes: { kind: string }[]
        pageInfo: { endCursor: string; hasNextPage: boolean }
      }
    }
    const { myHistory: first } = await client.query<Page>(page)
    const { myHistory: second } = await client.query<Page>(page, { after: first.pageInfo.endCursor })
    expect([...first.nodes, ...second.nodes].map(({ kind }) => kind)).toEqual(['SELF', 'OBSERVED', 'SIGN_OFF'])
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false])
    const changes = await client.query(
      'query($from: Date!) { myChanges(from: $from) { capability { code } heldBefore { value } heldAfter { value } selfBefore selfAfter } myCalibration { groups { pillar { code } area { code } lower same higher lowerByOne higherByOne } } }',
      { from: dayFromToday(-100) },
    )
    expect(changes).toEqual({
      myChanges: [
        {
          capability: { code: 'CLN-01' },
          heldBefore: { value: 3 },
          heldAfter: { value: 3 },
          selfBefore: null,
          selfAfter: 2,
        },
      ],
      myCalibration: {
        groups: [{ pillar: { code: 'CLN' }, area: null, lower: 1, same: 0, higher: 0, lowerByOne: 1, higherByOne: 0 }],
      },
    })
    const { errors } = await client.ask('query($from: Date!) { myChanges(from: $from) { selfAfter } }', {
      from: dayFromToday(1),
    })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST'])
  })
})
