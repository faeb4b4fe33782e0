import type { ModuleContent } from '../../domain/blocks/block.ts'
import { placesInOrder } from '../../domain/drafts/position.ts'
import type { Template } from '../../domain/drafts/templates.ts'
import type { Module as DomainModule } from '../../domain/planning/types.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { Module } from '../modules/index.ts'
import type { DraftFacts } from './draft.repository.ts'
import type { NewBlock, NewPart } from './draft-writing.repository.ts'

const nothing = {
  summary: '',
  levelCode: null,
  areaCode: null,
  isAreaChosen: false,
  develops: [],
  requiredModules: [],
  requiredRatings: [],
  gates: [],
  sources: [],
  licence: '',
  reuse: '',
  changeNote: '',
  reviewOn: null,
}

/** The facts a draft begins with that a template makes. */
export function factsOfTemplate({ title, kind, outcome }: Template): DraftFacts {
  return { ...nothing, title, kind, outcome }
}

/** The facts a draft begins with that revises a module. */
export function factsOfModule(module: Module, { develops, requires, gates }: DomainModule): DraftFacts {
  const { title, summary, outcome, kind, area, isAreaChosen, level, sources } = module
  return {
    ...nothing,
    title,
    summary,
    outcome,
    kind,
    isAreaChosen,
    sources,
    levelCode: level.code,
    areaCode: area?.code ?? null,
    develops: [...develops],
    requiredModules: requires.modules.map(group => [...group]),
    requiredRatings: [...requires.ratings],
    gates: [...gates],
  }
}

export interface Beginning {
  readonly parts: readonly NewPart[]
  readonly blocks: readonly NewBlock[]
}

interface Piece {
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly text: string
  readonly blocks: ModuleContent['parts'][number]['blocks']
}

export function partsOfTemplate({ parts }: Template, createId: IdSource): Beginning {
  return begun(
    parts.map(part => ({
      ...part,
      id: createId(),
      blocks: part.blocks.map(content => ({ id: createId(), content })),
    })),
  )
}

/** The names of parts and blocks stay, so that whoever learns from the module finds what they answered. */
export function partsOfModule(module: Module, content: ModuleContent | null, createId: IdSource): Beginning {
  return begun(content?.parts ?? module.parts.map(part => ({ ...part, id: createId(), blocks: [] })))
}

/** All that is in a module, under the names it has there. */
export function beginningOf({ parts }: ModuleContent): Beginning {
  return begun(parts)
}

function begun(pieces: readonly Piece[]): Beginning {
  const places = placesInOrder(pieces.length)
  return {
    parts: pieces.map(({ id, title, minutes, text }, index) => ({
      id,
      title,
      minutes,
      text,
      place: places[index] ?? '',
    })),
    blocks: pieces.flatMap(({ id: partId, blocks }) => {
      const within = placesInOrder(blocks.length)
      return blocks.map(({ id, content }, index) => ({ id, partId, place: within[index] ?? '', content }))
    }),
  }
}
