import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { linkIn, type DeliveredMail } from '../support/mail-server.ts'

/** Beside the service's database, and gone with it. */
export const lettersFile = (): string => join(process.env['BROWSER_SPECS_DATA'] ?? '', 'letters.jsonl')

/** What the service sent to an address, the first first. */
export function lettersTo(address: string): DeliveredMail[] {
  const lines = readFileSync(lettersFile(), 'utf8').split('\n').slice(0, -1)
  return lines.map(line => JSON.parse(line) as DeliveredMail).filter(({ to }) => to.includes(address))
}

/** Waits for the letter after `seen` others to an address, and gives the link in it. */
export async function linkTo(address: string, seen = 0): Promise<string> {
  await expect.poll(() => lettersTo(address).length, `a letter to ${address}`).toBeGreaterThan(seen)
  return linkIn(lettersTo(address).at(-1)?.text ?? '')
}
