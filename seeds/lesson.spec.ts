import { describe, expect, it } from 'vitest'
import type { KnownMedia } from '../api/domain/blocks/figure-problems.ts'
import { blockProblems } from '../api/domain/blocks/problems.ts'
import { blocksOf } from '../api/domain/blocks/progress.ts'
import { blockText } from '../api/domain/blocks/plain-text.ts'
import { hasShapeOfContent } from '../api/features/modules/index.ts'
import { referenceDirectory } from './database.seeder.ts'
import { SCENES } from './imaging/catalogue.ts'
import { sceneMediaId } from './lesson.content.ts'
import { loadReference } from './reference.ts'

describe('The lessons', () => {
  const { lessons, modules, guidelines, examinations } = loadReference(referenceDirectory())

  it('have the shape that is published', () => {
    for (const { module, content } of lessons)
      expect(hasShapeOfContent(content), `${module}: ${JSON.stringify(hasShapeOfContent.errors)}`).toBe(true)
  })

  it('take as long as their modules say', () => {
    for (const { module, content } of lessons) {
      const minutes = content.parts.reduce((sum, part) => sum + part.minutes, 0)
      expect(minutes, module).toBe(modules.find(({ code }) => code === module)?.minutes)
    }
  })

  it('have nothing that keeps a module from being published', () => {
    const known = {
      media: new Map<string, KnownMedia>(
        SCENES.flatMap(({ code }) => [
          [sceneMediaId(code, false), { kind: 'IMAGE', isConfirmed: true }],
          [sceneMediaId(code, true), { kind: 'CLIP', isConfirmed: true }],
        ]),
      ),
      guidelines: new Map(guidelines.map(({ code, supersededBy }) => [code, supersededBy !== undefined] as const)),
      examinations: new Set(examinations.map(({ code }) => code)),
    }
    const found: object[] = []
    for (const { module, content } of lessons)
      found.push(...blockProblems(blocksOf(content), known).map(each => ({ module, ...each })))
    expect(found).toEqual([])
  })

  it('give nothing away by the place of the right answer', () => {
    const places = lessons
      .flatMap(({ content }) => blocksOf(content))
      .flatMap(({ content }) => ('question' in content ? [content.question] : []))
      .flatMap(question => (question.answer === 'SINGLE' ? [question.options.findIndex(({ isRight }) => isRight)] : []))
    for (const place of [0, 1, 2, 3])
      expect(places.filter(each => each === place).length / places.length, `place ${place}`).toBeLessThan(0.4)
  })

  it('say something in every block', () => {
    for (const { module, content } of lessons)
      for (const { id, content: block } of blocksOf(content)) expect(blockText(block), `${module} ${id}`).not.toBe('')
  })
})
