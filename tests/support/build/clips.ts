const uint32 = (...numbers: number[]): Buffer => {
  const octets = Buffer.alloc(numbers.length * 4)
  for (const [at, number] of numbers.entries()) octets.writeUInt32BE(number, at * 4)
  return octets
}

/** A box of an MP4. */
export const box = (type: string, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([uint32(8 + content.length), Buffer.from(type, 'latin1'), content])
}

interface MovieWish {
  /** Boxes of the index beside its track. */
  readonly beside?: readonly Buffer[]
  /** Boxes before the pictures: what points at them reckons with those. */
  readonly before?: readonly Buffer[]
  readonly after?: readonly Buffer[]
  readonly codec?: string
  readonly handler?: string
  /** Octets added to where the tables say the pictures are. */
  readonly astray?: number
}

const frames = [Buffer.alloc(40, 1), Buffer.alloc(30, 2), Buffer.alloc(50, 3)]
/** Dates as they stand in a file, in seconds since 1904. */
export const madeAt = 0xe0_11_22_33

const sampleTables = (dataAt: number, codec: string): Buffer => {
  const entry = Buffer.alloc(78)
  entry.writeUInt16BE(64, 24)
  entry.writeUInt16BE(48, 26)
  entry.write('Encoder of Jo', 43, 'latin1')
  return box(
    'stbl',
    box('stsd', uint32(0, 1), box(codec, entry, box('avcC', Buffer.from([1, 2, 3])), box('note', Buffer.from('JANE')))),
    box('stts', uint32(0, 1, 3, 100)),
    box('stsc', uint32(0, 1, 1, 3, 1)),
    box('stsz', uint32(0, 0, 3, ...frames.map(({ length }) => length))),
    box('stco', uint32(0, 1, dataAt)),
  )
}

const track = (dataAt: number, { codec = 'avc1', handler = 'vide' }: MovieWish): Buffer =>
  box(
    'trak',
    box('tkhd', uint32(3, madeAt, madeAt, 1, 0, 300), Buffer.alloc(60)),
    box('udta', box('name', Buffer.from('SMITH^JANE'))),
    box(
      'mdia',
      box('mdhd', uint32(0, madeAt, madeAt, 1000, 300, 0)),
      box('hdlr', uint32(0, 0), Buffer.from(handler), uint32(0, 0, 0), Buffer.from('Room of Jane\0')),
      box(
        'minf',
        box('vmhd', uint32(1, 0, 0)),
        box('dinf', box('dref', uint32(0, 1), box('url ', uint32(1)))),
        sampleTables(dataAt, codec),
      ),
    ),
  )

const index = (dataAt: number, wish: MovieWish): Buffer =>
  box(
    'moov',
    box('mvhd', uint32(0, madeAt, madeAt, 1000, 300), Buffer.alloc(80)),
    ...(wish.beside ?? []),
    track(dataAt, wish),
  )

/** An MP4 of three frames, 64 by 48, 300 milliseconds; its pictures are no pictures, but everything points where it should. */
export const movie = (wish: MovieWish = {}): Buffer => {
  const head = [box('ftyp', Buffer.from('isom'), uint32(512), Buffer.from('isomavc1')), ...(wish.before ?? [])]
  const length = Buffer.concat([...head, index(0, wish)]).length
  const dataAt = length + 8 + (wish.astray ?? 0)
  return Buffer.concat([...head, index(dataAt, wish), box('mdat', ...frames), ...(wish.after ?? [])])
}

/** An element of a WebM. */
export const element = (id: string, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(0x10_00_00_00 + content.length)
  return Buffer.concat([Buffer.from(id, 'hex'), length, content])
}

/** The beginning of an element whose length nobody knew when it was written, as browsers record. */
const endless = (id: string): Buffer => Buffer.concat([Buffer.from(id, 'hex'), Buffer.from('01ffffffffffffff', 'hex')])

interface WebmWish {
  readonly parts?: readonly Buffer[]
  readonly isRecorded?: boolean
  readonly codec?: string
}

const block = (time: number): Buffer => element('a3', Buffer.from([0x81, 0, time, 0x80]), Buffer.alloc(30, time))

/** A WebM of three frames, 64 by 48. */
export const webm = ({ parts = [], isRecorded = false, codec = 'V_VP9' }: WebmWish = {}): Buffer => {
  const header = element('1a45dfa3', element('4282', Buffer.from('webm')))
  const info = element(
    '1549a966',
    element('2ad7b1', Buffer.from([0x0f, 0x42, 0x40])),
    element('7ba9', Buffer.from('Scan of Jane')),
    element('4d80', Buffer.from('Muxer of Jane')),
    element('5741', Buffer.from('Writer')),
  )
  const video = element('e0', element('b0', Buffer.from([64])), element('ba', Buffer.from([48])))
  const entry = element(
    'ae',
    element('d7', Buffer.from([1])),
    element('83', Buffer.from([1])),
    element('536e', Buffer.from('SMITH^JANE')),
    element('86', Buffer.from(codec)),
    video,
  )
  const pictures = [element('e7', Buffer.from([0])), block(0), block(40), block(80)]
  const cluster = isRecorded ? Buffer.concat([endless('1f43b675'), ...pictures]) : element('1f43b675', ...pictures)
  const content = [info, element('1654ae6b', entry), cluster, ...parts]
  return Buffer.concat([
    header,
    ...(isRecorded ? [endless('18538067'), ...content] : [element('18538067', ...content)]),
  ])
}
