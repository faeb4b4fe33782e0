import type { Rating } from '../capability/types.ts'
import { domainWords } from './domain-words.ts'
import { draft, reason, type Draft } from './draft.ts'
import type { Request, RequestGround } from './requests.ts'
import { domainOf, openedBy, type Situation } from './situation.ts'
import type { Minutes, Reason } from './types.ts'
import { inSentence, listed, quoted } from './words.ts'

/** The highest rating a starting position gives. */
const HIGHEST: Rating = 3
/** What a lead may take from someone's post: their own word, what the level suggests, a module behind them. */
const GROUNDS: ReadonlySet<RequestGround> = new Set<RequestGround>(['SELF', 'ASSUMED', 'MODULE'])
/** The meeting in which the form is filled. */
const MEETING: Minutes = 30

/**
 * What a lead can confirm in one form of someone who is in post and has little on record: at most 3, and never a
 * procedure. Empty during preceptorship, where no level is known, once there is a starting position, where much is signed
 * off, and where a few requests would do as well.
 */
export function inStartingPosition(situation: Situation, requests: readonly Request[]): readonly Request[] {
  const { learner, catalogue, parameters, standpoint } = situation
  const column = catalogue.levelColumns.get(learner.practice.level ?? '')
  if (column === undefined || column === null || column === 'P') return []
  if (learner.ratings.some(({ kind }) => kind === 'STARTING_POSITION')) return []
  const decided = [...standpoint.states.values()].filter(({ held }) => held?.basis === 'SIGN_OFF')
  if (decided.length >= parameters.startingPositionFrom) return []
  const fitting = requests.filter(({ capability, to, ground }) => {
    return to <= HIGHEST && GROUNDS.has(ground) && catalogue.capabilities.get(capability)?.evidenceClass !== 'E3'
  })
  return fitting.length >= parameters.startingPositionFrom ? fitting : []
}

/** The one form, as a step. */
export function startingPositionStep(situation: Situation, items: readonly Request[]): readonly Draft[] {
  if (items.length === 0) return []
  const capabilities = items.map(({ capability }) => capability)
  const opened = openedBy(situation, capabilities)
  return [
    draft({
      domain: 'START',
      isFoundation: true,
      tailMinutes: MEETING + Math.max(0, ...opened.map(step => step.tailMinutes)),
      step: {
        id: 'SIGN_OFF:STARTING_POSITION',
        kind: 'SIGN_OFF',
        title: 'Ask your lead to confirm where you start from',
        cost: `one form, ${MEETING} minutes with your lead`,
        capabilities,
        reasons: reasonsOf(situation, items),
        unlocks: opened.flatMap(({ module }) => module ?? []),
        changesIf: [
          {
            text: 'If you would say less than your level suggests, rate yourself first: the form starts from your words.',
          },
          { text: 'If it is confirmed already, add where and by whom: this step then drops out.' },
        ],
      },
    }),
  ]
}

function reasonsOf(situation: Situation, items: readonly Request[]): readonly Reason[] {
  const first = items[0]
  const facts = { capability: first?.capability ?? null, to: first?.to ?? null, basis: 'ASSUMED' }
  return [
    reason(
      'STARTING_POSITION',
      `You are in post, and ${items.length} items rest on your own word or on your level alone. One form confirms them all.`,
      facts,
    ),
    reason('STARTING_POSITION_COVERS', `It covers ${covers(situation, items)}.`),
    reason(
      'STARTING_POSITION_LIMIT',
      'It goes as far as working independently, leaves procedures out, and is shown as “confirmed in post”.',
    ),
  ]
}

/** The scope lines it touches, and the areas and pillars of what stands in none of them. */
function covers(situation: Situation, items: readonly Request[]): string {
  const codes = new Set(items.map(({ capability }) => capability))
  const lines = (situation.standpoint.target.role?.scopeLines ?? []).filter(({ capabilities }) =>
    capabilities.some(code => codes.has(code)),
  )
  const inLine = new Set(lines.flatMap(({ capabilities }) => capabilities))
  const others = [...codes].filter(code => !inLine.has(code)).map(code => domainWords(domainOf(situation, code)))
  return listed([...lines.map(({ title }) => inSentence(title)), ...new Set(others)].map(quoted))
}
