import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createStudio, type Studio } from '../../support/create/drafts.ts'
import {
  addStage,
  approvePathway,
  beginPathway,
  movePathway,
  pathwayDrafted,
  problemsOfPathway,
  stageAt,
  stagesOfPreceptorship,
  wholePathway,
  writePathway,
  type ShownPathwayDraft,
} from '../../support/create/pathway-drafts.ts'

/** What can be taken by whoever has been through it. */
const free = ['PRE-07', 'ENH-10']

describeOnOneDatabase('A draft of a pathway', api => {
  let studio: Studio

  beforeAll(async () => {
    studio = await createStudio(api)
  })

  const publish = async (id: string): Promise<ShownPathwayDraft> => {
    await approvePathway(studio, id)
    return pathwayDrafted(await movePathway(studio.author, id, 'PUBLISH'))
  }

  const readPathway = async (code: string | null) =>
    (
      await studio.stranger.query<{ pathway: Record<string, unknown> | null }>(
        `query ($code: String!) { pathway(code: $code) { title isRetired monthsFrom startRole { code } endRole { code }
           stages { title chooseAtLeast modules { code } choices { chooseAtLeast modules { code } } } } }`,
        { code },
      )
    ).pathway

  describe('is published', () => {
    it('with choices within a stage, and what everybody takes beside them', async () => {
      const { id } = await wholePathway(studio, { title: 'A way with a choice' })
      const choices = [{ chooseAtLeast: 1, moduleCodes: free }]
      await addStage(studio, id, { title: 'And one of these', moduleCodes: ['ENH-01'], choices })
      expect(await problemsOfPathway(studio, id)).toEqual([])
      const { pathwayCode } = await publish(id)
      const { stages = [] } = (await readPathway(pathwayCode)) as { stages?: object[] }
      expect(stages.at(-1)).toEqual({
        title: 'And one of these',
        chooseAtLeast: 2,
        modules: ['ENH-01', ...free].map(code => ({ code })),
        choices: [{ chooseAtLeast: 1, modules: free.map(code => ({ code })) }],
      })
      const revision = await beginPathway(studio, { pathwayCode })
      expect(stageAt(revision, 4)).toMatchObject({ moduleCodes: ['ENH-01'], choices })
    })

    it('as it was approved, whoever reads it then', async () => {
      const { id } = await wholePathway(studio, { title: 'Lighthouse way' })
      expect(await problemsOfPathway(studio, id)).toEqual([])
      const { pathwayCode, state } = await publish(id)
      expect(state).toBe('PUBLISHED')
      expect(pathwayCode).toMatch(/^PW-\d\d$/)
      expect(await readPathway(pathwayCode)).toMatchObject({
        title: 'Lighthouse way',
        isRetired: false,
        monthsFrom: 12,
        startRole: { code: 'ROLE-PRE-GEN' },
        stages: stagesOfPreceptorship.map(([title, modules]) => ({
          title,
          chooseAtLeast: null,
          modules: modules.map(code => ({ code })),
          choices: [],
        })),
      })
      const { search } = await studio.stranger.query<{ search: { pathways: { nodes: object[] } } }>(
        '{ search(text: "lighthouse") { pathways { nodes { code title } } } }',
      )
      expect(search.pathways.nodes).toEqual([{ code: pathwayCode, title: 'Lighthouse way' }])
    })

    it('never while its end is not reached: the way is shown', async () => {
      const { id, stages } = await wholePathway(studio)
      const last = stages[2]
      pathwayDrafted(
        await writePathway(studio.author, 'removePathwayStage', {
          draftId: id,
          stageId: last?.id,
          expectedVersion: last?.version,
        }),
      )
      const missed = (await problemsOfPathway(studio, id)).filter(({ code }) => code === 'END_NOT_REACHED')
      expect(missed.length).toBeGreaterThan(0)
      expect(missed[0]?.way[0]).toMatch(/Preceptee|preceptor|Newly|newly/i)
      await approvePathway(studio, id)
      const answer = await movePathway(studio.author, id, 'PUBLISH')
      expect(answer.fields?.map(({ code }) => code)).toContain('END_NOT_REACHED')
      expect(answer.fields?.find(({ code }) => code === 'END_NOT_REACHED')?.message).toContain(' → ')
    })
  })
})
