import type { CapabilityCode } from '../capability/types.ts'
import type { Circle } from './content-circles.ts'
import type { Module, RoleProfile, TargetItem } from './types.ts'

/** What an editor reads of a defect. */
export interface Words {
  /** What is wrong, whom it keeps out, in a sentence or two. */
  readonly text: string
  /** What can be done about it, any one of these. */
  readonly waysOn: readonly string[]
}

/** So many are named; of more than that the rest is counted. */
const NAMED = 5

export function circleWords(modules: readonly Module[], { capabilities, isStopped }: Circle): Words {
  const through = capabilities.length === 0 ? '' : `, through ${listOf(capabilities)}`
  const isOne = modules.length === 1
  const names = `${listOf(modules.map(nameOf))} ${isOne ? 'needs what it gives itself' : 'need one another'}${through}`
  if (!isStopped) {
    return {
      text: `${names}. ${isOne ? 'It' : 'Each of them'} can be begun all the same: other modules or a confirmation at work lead into it.`,
      waysOn: ['Nothing has to change; see whether the order is the one that was meant.'],
    }
  }
  const lead = capabilities.length === 0 ? 'it' : listOf(capabilities)
  return {
    text: `${names}. Whoever brings no preparation from elsewhere can begin ${isOne ? 'it in no way' : 'none of them'}.`,
    waysOn: [
      `Let ${isOne ? 'it' : 'one of them'} start lower, or without what ${isOne ? 'it gives' : 'the others give'}.`,
      capabilities.length === 0
        ? 'Name another module that does as well for one that is needed first.'
        : `Add a module that leads to ${lead} without ${isOne ? 'it' : 'any of these'}.`,
    ],
  }
}

export function missingWords(module: Module, items: readonly TargetItem[]): Words {
  return {
    text: `${nameOf(module)} asks first for ${listOf(items.map(itemOf))}, to which no module leads and which no confirmation at work reaches. Only those who bring it from elsewhere can begin.`,
    waysOn: [
      `Let it start lower in ${listOf(items.map(({ capability }) => capability))}.`,
      `Add a module that leads to ${listOf(items.map(itemOf))}.`,
    ],
  }
}

/** @param others capabilities the lowest effects of the module start in */
export function spreadWords(module: Module, items: readonly TargetItem[], others: readonly CapabilityCode[]): Words {
  return {
    text: `${nameOf(module)} would help in ${listOf(others)} much earlier, yet it asks first for ${listOf(items.map(itemOf))}: whoever is not there yet is kept from all of it.`,
    waysOn: [
      `Make two modules of it, one for ${listOf(others)}.`,
      `Let it start lower in ${listOf(items.map(({ capability }) => capability))}.`,
      'Leave it where both are meant to be learnt together, late.',
    ],
  }
}

export function notReachedWords(role: RoleProfile, items: readonly TargetItem[]): Words {
  const count = items.length === 1 ? 'one capability' : `${items.length} capabilities`
  return {
    text: `“${role.title}” (${role.code}) asks for ${count} at a rating to which no module leads and which no confirmation at work reaches: ${listOf(items.map(itemOf))}.`,
    waysOn: [
      `Add modules that lead to ${listOf(items.map(itemOf))}.`,
      'Ask for less in the role, where that is what departments mean.',
    ],
  }
}

const nameOf = ({ code, title }: Module): string => `“${title}” (${code})`

const itemOf = ({ capability, rating }: TargetItem): string => `${rating} in ${capability}`

/** @example listOf(['a', 'b', 'c']) // "a, b and c" */
function listOf(names: readonly string[]): string {
  const rest = names.length - NAMED
  const shown = rest > 1 ? [...names.slice(0, NAMED), `${rest} more`] : names
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
