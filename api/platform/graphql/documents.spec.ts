import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../config.ts'
import { readDocumentFiles } from './document-files.ts'
import { createDocuments, hashOf } from './documents.ts'

const text = '{ me { name } }'
const registered = new Map([[hashOf(text), text]])
const untrusted = expect.objectContaining({ code: 'UNTRUSTED_DOCUMENT' })

describe('A service that answers registered documents alone', () => {
  const documents = createDocuments(registered, true)

  it('answers one named by its hash, or sent word for word', () => {
    expect(documents.textOf({ hash: hashOf(text) })).toBe(text)
    expect(documents.textOf({ text })).toBe(text)
  })

  it('goes by the hash where another text is sent with it', () => {
    expect(documents.textOf({ hash: hashOf(text), text: '{ me { email } }' })).toBe(text)
  })

  it.each([
    ['another text', { text: '{ me { email } }' }],
    ['the same with a space more', { text: `${text} ` }],
    ['a hash nobody registered', { hash: hashOf('{ me { email } }') }],
    ['a text whose hash is claimed to be another one', { hash: 'sha256:x', text }],
    ['nothing', {}],
    ['the name of something every object has', { hash: 'constructor' }],
  ])('refuses %s', (_what, named) => {
    expect(() => documents.textOf(named)).toThrow(untrusted)
  })
})

describe('A service that answers any document', () => {
  const documents = createDocuments(registered, false)

  it('looks a hash up, and takes a text as it comes', () => {
    expect(documents.textOf({ hash: hashOf(text) })).toBe(text)
    expect(documents.textOf({ text: '{ me { email } }' })).toBe('{ me { email } }')
    expect(documents.textOf({ hash: 'unknown', text })).toBe(text)
    expect(documents.textOf({ hash: 'unknown' })).toBeUndefined()
  })
})

describe('A list of documents', () => {
  const directory = mkdtempSync(join(tmpdir(), 'soundings-documents-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  const file = (content: string): string => {
    const path = join(directory, `${hashOf(content)}.json`)
    writeFileSync(path, content)
    return path
  }

  it('is read with or without the name of the algorithm, several lists as one', () => {
    const other = '{ myGates { state } }'
    const texts = readDocumentFiles([
      file(JSON.stringify({ [`sha256:${hashOf(text)}`]: text })),
      file(JSON.stringify({ [hashOf(other)]: other })),
    ])
    expect([...texts.values()]).toEqual([text, other])
  })

  it.each([
    ['is not there', () => join(directory, 'gone.json'), /gone\.json is not there/],
    ['is no JSON', () => file('{'), /cannot be read: expected a JSON file/],
    ['is of another form', () => file('["{ me { name } }"]'), /cannot be read/],
    [
      'was changed by hand',
      () => file(JSON.stringify({ [hashOf(text)]: '{ me { email } }' })),
      /is not that of its text/,
    ],
  ])('that %s stops the start, and says why', (_what, path, words) => {
    const read = () => readDocumentFiles([path()])
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(words)
  })
})
