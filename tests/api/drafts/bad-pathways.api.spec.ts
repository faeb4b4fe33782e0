import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createStudio, type Studio } from '../../support/create/drafts.ts'
import { beginPathway, describePathway, writePathway, type PathwayAnswer } from '../../support/create/pathway-drafts.ts'

const pathsOf = ({ fields = [] }: PathwayAnswer): string[] => fields.map(({ path, code }) => `${path} ${code}`)
const codes = (count: number): string[] => Array.from({ length: count }, (_, index) => `X-${index}`)

describeOnOneDatabase('What cannot be kept of a pathway being written', api => {
  let studio: Studio
  let draftId: string

  beforeAll(async () => {
    studio = await createStudio(api)
    draftId = (await beginPathway(studio)).id
  })

  describe('in its form', () => {
    it.each([
      ['a title that is too long', { title: 'x'.repeat(201) }, ['title TOO_LONG']],
      [
        'a role there is not',
        { startRoleCode: 'ROLE-X', endRoleCode: 'R\u0000' },
        ['startRoleCode UNKNOWN', 'endRoleCode UNKNOWN'],
      ],
      ['no months', { monthsFrom: 0, monthsTo: 241 }, ['monthsFrom OUT_OF_RANGE', 'monthsTo OUT_OF_RANGE']],
      ['months that run backwards', { monthsFrom: 12, monthsTo: 6 }, ['monthsTo BEFORE']],
      [
        'an area there is not, and one twice',
        { chosenAreaCodes: ['XXX', 'OBS', 'OBS'] },
        ['chosenAreaCodes.0 UNKNOWN', 'chosenAreaCodes.2 TWICE'],
      ],
      ['a column there is not', { startAreas: [{ areaCode: 'OBS', column: '9' }] }, ['startAreas.0.column UNKNOWN']],
      ['a precondition there is not', { gateCodes: ['G99'] }, ['gateCodes.0 UNKNOWN']],
      ['a letter no database keeps', { hoursExclude: 'a\u0000b' }, ['hoursExclude UNREADABLE']],
    ])('%s', async (_, form, paths) => {
      expect(pathsOf(await describePathway(studio, draftId, form))).toEqual(paths)
    })
  })

  describe('in a stage', () => {
    const stage = { title: 'A stage', moduleCodes: [] as string[], choices: [] as object[] }
    it.each([
      ['a title that is too long', { title: 'x'.repeat(201) }, ['title TOO_LONG']],
      [
        'what is no code',
        { moduleCodes: ['PRE-01', 'no code', 'P\u0000'] },
        ['moduleCodes.1 UNKNOWN', 'moduleCodes.2 UNKNOWN'],
      ],
      ['a module twice', { moduleCodes: ['PRE-01', 'PRE-01'] }, ['moduleCodes.1 TWICE']],
      [
        'a module everybody takes and may choose',
        { moduleCodes: ['PRE-01'], choices: [{ chooseAtLeast: 1, moduleCodes: ['PRE-01', 'PRE-02'] }] },
        ['choices TWICE'],
      ],
      [
        'a choice of none',
        { choices: [{ chooseAtLeast: 0, moduleCodes: ['PRE-01'] }] },
        ['choices.0.chooseAtLeast OUT_OF_RANGE'],
      ],
      ['more modules than a stage holds', { moduleCodes: codes(31) }, ['moduleCodes TOO_MANY']],
      ['a place after nothing', { afterStageId: 'nowhere\u0000' }, ['afterStageId UNKNOWN']],
    ])('%s', async (_, more, paths) => {
      const input = { draftId, afterStageId: null, ...stage, ...more }
      expect(pathsOf(await writePathway(studio.author, 'addPathwayStage', input))).toEqual(paths)
    })

    it('a stage that is not there', async () => {
      const input = { draftId, stageId: 'nowhere\u0000', expectedVersion: 1, ...stage }
      expect(await writePathway(studio.author, 'savePathwayStage', input)).toMatchObject({ code: 'NOT_THERE' })
      const words = { draftId, stageId: 'nowhere\u0000', text: 'Hm' }
      expect(pathsOf(await writePathway(studio.author, 'commentOnPathwayDraft', words))).toEqual(['stageId UNKNOWN'])
    })

    it('more of them than a pathway has', async () => {
      const { id } = await beginPathway(studio)
      const add = () => writePathway(studio.author, 'addPathwayStage', { draftId: id, afterStageId: null, ...stage })
      for (let count = 0; count < 40; count++) expect((await add()).__typename).toBe('AddPathwayStageSuccess')
      expect(pathsOf(await add())).toEqual(['title TOO_MANY'])
    })
  })
})
