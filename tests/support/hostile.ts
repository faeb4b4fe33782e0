/** A request made to do harm, and what it has to be answered with. */
export interface HostileRequest {
  readonly name: string
  readonly body: string | Buffer
  readonly contentType?: string
  /** The code of the refusal. */
  readonly code: 'BAD_REQUEST' | 'TOO_COMPLEX'
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const nested = (depth: number): string => `${'{ goal '.repeat(depth)}{ title }${' }'.repeat(depth)}`

/** Each fragment spreads the next one many times over: a few lines that mean billions of fields. */
const bomb = (levels: number, width: number): string =>
  `{ nextSteps { ...F0 } } ${times(levels, n => `fragment F${n} on NextSteps { ${times(width, () => `...F${n + 1}`)} goal { title } }`)}
   fragment F${levels} on NextSteps { held }`

const ring = (length: number): string =>
  `{ nextSteps { ...R0 } } ${times(length, n => `fragment R${n} on NextSteps { held ...R${(n + 1) % length} }`)}`

/** Every fragment has to be held against every other one. */
const manyFragments = (count: number): string =>
  `{ me { ${times(count, n => `...M${n}`)} } } ${times(count, n => `fragment M${n} on Person { ${times(3, () => 'name')} }`)}`

const documents: readonly (readonly [string, string, HostileRequest['code']])[] = [
  ['fifty levels', `{ me ${nested(50)} }`, 'BAD_REQUEST'],
  [
    'fifty levels of what there is',
    `{ pathways ${'{ stages { modules { pathways '.repeat(12)}{ code }${' } } }'.repeat(12)} }`,
    'TOO_COMPLEX',
  ],
  ['10,000 aliases', `{ ${times(10_000, n => `a${n}:me{id}`)} }`, 'TOO_COMPLEX'],
  ['160 aliases', `{ ${times(160, n => `a${n}: nextSteps { held }`)} }`, 'TOO_COMPLEX'],
  [
    'aliases behind a fragment',
    `{ nextSteps { ...A } } fragment A on NextSteps { ${times(300, n => `a${n}: held`)} }`,
    'TOO_COMPLEX',
  ],
  ['fragments in a ring', ring(3), 'BAD_REQUEST'],
  ['a long ring of fragments', ring(105), 'BAD_REQUEST'],
  ['a fragment in itself', '{ me { ...S } } fragment S on Person { name ...S }', 'BAD_REQUEST'],
  ['a bomb of fragments', bomb(20, 10), 'TOO_COMPLEX'],
  ['a deep bomb of fragments', bomb(55, 4), 'TOO_COMPLEX'],
  ['many fragments to compare', `${manyFragments(85)} { unknown }`, 'BAD_REQUEST'],
  ['the same field over and over', `{ me { ${times(950, () => 'name')} } unknown }`, 'BAD_REQUEST'],
  ['100,000 words', `{ me { ${times(30_000, () => 'name')} } }`, 'TOO_COMPLEX'],
  ['directives without end', `{ me { name ${times(150, () => '@include(if: true)')} } }`, 'TOO_COMPLEX'],
  ['directives on many fields', `{ me { ${times(60, n => `name @skip(if: ${n % 2 === 0})`)} } }`, 'TOO_COMPLEX'],
  ['directives there are not', `{ me { name ${times(480, n => `@d${n}`)} } }`, 'BAD_REQUEST'],
  ['names to guess at', `{ ${times(950, n => `nextStep${n}`)} }`, 'BAD_REQUEST'],
  ['a list in a list in a list', `{ nextSteps(first: ${'['.repeat(480)}${']'.repeat(480)}) { held } }`, 'BAD_REQUEST'],
  [
    'a question about the whole schema, over and over',
    `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
    'BAD_REQUEST',
  ],
  ['hundreds of operations', times(300, n => `query Q${n} { me { name } }`), 'TOO_COMPLEX'],
]

const asBody = (query: string): string => JSON.stringify({ query })
const invalidUtf8 = Buffer.concat([
  Buffer.from('{"query":"{ me { name } } #'),
  Buffer.from([0xff, 0xfe, 0xc0]),
  Buffer.from('"}'),
])

const bodies: readonly HostileRequest[] = [
  {
    name: 'a batch of operations',
    body: `[${times(100, () => asBody('{ me { name } }')).replaceAll('} {"', '},{"')}]`,
    code: 'BAD_REQUEST',
  },
  {
    name: 'ten megabytes',
    body: JSON.stringify({ query: '{ me { name } }', padding: 'x'.repeat(10 * 1024 * 1024) }),
    code: 'BAD_REQUEST',
  },
  { name: 'octets that are no text', body: invalidUtf8, code: 'BAD_REQUEST' },
  { name: 'half a body', body: '{"query":"{ me', code: 'BAD_REQUEST' },
  { name: 'nothing at all', body: '', code: 'BAD_REQUEST' },
  { name: '50,000 brackets', body: '['.repeat(50_000), code: 'BAD_REQUEST' },
  {
    name: 'a key that reaches for the prototype',
    body: '{"query":"{ me { name } }","__proto__":{"viewer":1}}',
    code: 'BAD_REQUEST',
  },
  { name: 'a query that is no text', body: '{"query":{"kind":"Document","definitions":[]}}', code: 'BAD_REQUEST' },
  { name: 'variables that are none', body: '{"query":"{ me { name } }","variables":["x"]}', code: 'BAD_REQUEST' },
  { name: 'another type of content', body: asBody('{ me { name } }'), contentType: 'text/plain', code: 'BAD_REQUEST' },
  {
    name: 'a form',
    body: 'query=%7Bme%7Bname%7D%7D',
    contentType: 'application/x-www-form-urlencoded',
    code: 'BAD_REQUEST',
  },
  { name: 'a form in parts', body: '--x--', contentType: 'multipart/form-data; boundary=x', code: 'BAD_REQUEST' },
]

/** Everything somebody might send to the one endpoint to bring it down, or to learn what it hides. */
export const hostileRequests: readonly HostileRequest[] = [
  ...documents.map(([name, query, code]): HostileRequest => ({ name, body: asBody(query), code })),
  ...bodies,
]
