import { loadavg } from 'node:os'
import { type HostileRequest, hostileRequests } from '../support/hostile.ts'
import type { OwnService } from './service.ts'

/** How long one kind of request takes to be refused, in milliseconds, over loopback. */
interface Refusal {
  readonly name: string
  readonly median: number
  readonly slowest: number
  /** Of the service, for each request. */
  readonly processor: number
}

const rounds = 30

const send = async (port: number, body: Uint8Array<ArrayBuffer>, contentType: string): Promise<number> => {
  const began = performance.now()
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  }).catch(() => null)
  // A sender that is cut off in the middle of too much sees its connection end rather than an answer.
  await response?.text().catch(() => '')
  const took = performance.now() - began
  if (response !== null && response.status >= 500) throw new Error(`Answered ${response.status}`)
  return took
}

const measureOne = async (service: OwnService, { name, body, contentType }: HostileRequest): Promise<Refusal> => {
  const times: number[] = []
  const octets = new Uint8Array(Buffer.from(body))
  const before = service.processorTime() ?? Number.NaN
  for (let round = 0; round < rounds; round += 1)
    times.push(await send(service.port, octets, contentType ?? 'application/json'))
  const processor = ((service.processorTime() ?? Number.NaN) - before) / rounds
  const sorted = times.toSorted((one, other) => one - other)
  return { name, median: sorted[rounds >> 1] ?? Number.NaN, slowest: sorted.at(-1) ?? Number.NaN, processor }
}

/** Every request made to do harm, many times over, against a service that answers any document. */
export const measureRefusals = async (service: OwnService): Promise<Refusal[]> => {
  const refusals: Refusal[] = []
  for (const request of hostileRequests) {
    process.stderr.write(`refusal: ${request.name}\n`)
    refusals.push(await measureOne(service, request))
  }
  return refusals
}

const largest = (refusals: readonly Refusal[], of: 'median' | 'slowest' | 'processor'): string =>
  Math.max(...refusals.map(refusal => refusal[of])).toFixed(1)

export const refusalsToMarkdown = (refusals: readonly Refusal[]): string => {
  const lines = refusals.map(({ name, median, slowest, processor }) => {
    const figures = [median, slowest, processor].map(value => value.toFixed(1))
    return `| ${[name, ...figures].join(' | ')} |`
  })
  return [
    `Each sent ${rounds} times, one after the other; load average meanwhile ${(loadavg()[0] ?? 0).toFixed(1)}. ` +
      `Largest median ${largest(refusals, 'median')} ms, slowest of all ${largest(refusals, 'slowest')} ms, ` +
      `most processor time of the service for one ${largest(refusals, 'processor')} ms.`,
    '',
    '| request | median ms | slowest ms | processor ms |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
