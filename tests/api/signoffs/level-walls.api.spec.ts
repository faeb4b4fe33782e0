import { beforeAll, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { made, rows, run } from './department.ts'
import { createLevelPanel, role, vote, type LevelPanel } from './level-panel.ts'

describeOnEachDatabase('What the database holds of a level', api => {
  let department: LevelPanel
  beforeAll(async () => {
    department = await createLevelPanel(api, 'Walled laboratory')
  })

  it('is decided once, whoever votes at once', async () => {
    const { panel, candidate, askPanel } = department
    const owner = await candidate('Ona of the moment')
    const { id } = made(await askPanel(owner, {}, panel.slice(1, 3)))
    const outcomes = await Promise.all(panel.slice(0, 3).map(each => vote(each, id, true)))
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(3).fill('VoteOnPanelSuccess'))
    expect(await rows(api, 'select outcome, rating_ids from sign_off_decisions where request_id = ?', [id])).toEqual([
      { outcome: 'SIGNED', rating_ids: [] },
    ])
  })

  it('is refused by the database too where a line is not held, no panel sits, or a rating would be given', async () => {
    const { asked, panel, candidate, askPanel } = department
    const owner = await candidate('Wanda of the walls')
    const other = await candidate('Wim of the other record')
    const [own] = await rows<{ id: string }>(
      api,
      `select id from ratings where person_id = ? and capability_code = 'VAS-01'`,
      [owner.id],
    )
    const [theirs] = await rows<{ id: string }>(
      api,
      `select id from ratings where person_id = ? and capability_code = 'VAS-01'`,
      [other.id],
    )
    const line = (ratingId: string | undefined, rating: number) => [
      { code: 'aorta-and-dvt', title: 'Aorta', items: [{ capability: 'VAS-01', rating, ratingId }] },
    ]
    const insert = (different: object): Promise<unknown> => {
      const rating = asked['VAS-01'] ?? 0
      const row = {
        id: createId(),
        person_id: owner.id,
        organisation_id: department.organisationId,
        role_profile_code: role,
        role_title: 'Advanced, vascular',
        level_code: 'CF7',
        title: 'level CF7',
        route: 'PANEL',
        quorum: 3,
        items: [{ capability: 'VAS-01', rating }],
        requirements: [],
        lines: line(own?.id, rating),
        piece_version_ids: [],
        rating_ids: [],
        asked_at: new Date(),
        ...different,
      }
      return api.database.asViewer({ personId: owner.id }, tx =>
        tx.execute(
          `insert into sign_off_requests select * from jsonb_populate_record(null::sign_off_requests, ?::jsonb)`,
          [JSON.stringify(row)],
          'run',
        ),
      )
    }
    await insert({})
    for (const different of [
      { quorum: 2 },
      { route: 'TWO_PEOPLE' },
      { lines: [] },
      { lines: line(theirs?.id, asked['VAS-01'] ?? 0) },
      { lines: line(createId(), asked['VAS-01'] ?? 0) },
      { lines: line(own?.id, 5) },
      { items: [{ capability: 'VAS-02', rating: 3 }] },
      { rating_ids: [own?.id] },
      { scope_line_code: 'aorta-and-dvt' },
      { level_code: null },
    ])
      await expect(insert(different), JSON.stringify(different)).rejects.toThrow(
        /row-level security|sign_off_requests_asked_check/,
      )
    const { id: requestId } = made(await askPanel(other, {}, panel.slice(1, 3)))
    for (const each of panel.slice(0, 2)) await vote(each, requestId, true)
    const [decision] = await rows<{ outcome: string }>(
      api,
      'select outcome from sign_off_decisions where request_id = ?',
      [requestId],
    )
    expect(decision).toBeUndefined()
    await run(
      api,
      `insert into sign_off_answers (request_id, signer_id, person_id, answer, has_trained, answered_at)
       values (?, ?, ?, 'READY', false, now())`,
      [requestId, panel[2].id, other.id],
    )
    const giving = (ratingIds: readonly string[]): Promise<unknown> =>
      api.database.asViewer({ personId: panel[2].id }, tx =>
        tx.execute(
          `insert into sign_off_decisions select * from jsonb_populate_record(null::sign_off_decisions, ?::jsonb)`,
          [
            JSON.stringify({
              request_id: requestId,
              person_id: other.id,
              outcome: 'SIGNED',
              signer_ids: [panel[2].id],
              rating_ids: ratingIds,
              decided_on: dayFromToday(0),
              decided_at: new Date(),
            }),
          ],
          'run',
        ),
      )
    await expect(giving([createId()])).rejects.toThrow(/row-level security/)
    await giving([])
  })
})
