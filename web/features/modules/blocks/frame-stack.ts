/** So many frames either side of the one that is shown are kept ready to be drawn: each is some megabytes. */
const kept = 8

const nothing = (): void => undefined

/** The frames near one, nearest first, round the ends: a clip may start again. @example framesNear(0, 4) // [0, 1, 3, 2] */
export function framesNear(frame: number, frames: number): number[] {
  const reach = Math.min(kept, Math.floor(frames / 2))
  const steps = Array.from({ length: reach }, (_, index) => index + 1)
  const around = [frame, ...steps.flatMap(step => [frame + step, frame - step])]
  return [...new Set(around.map(each => (each + frames) % frames))]
}

interface Told {
  /** A frame can be drawn from now on. */
  ready(frame: number): void
  failed(frame: number): void
}

async function load(address: string): Promise<Blob> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`A frame answered ${answer.status}`)
  return answer.blob()
}

/** Files of frames, each fetched once and kept as it came; one that did not come is asked for again the next time. */
function frameFiles(addresses: readonly string[]) {
  const files = new Map<number, Promise<Blob>>()
  return (frame: number): Promise<Blob> => {
    const file = files.get(frame) ?? load(addresses[frame] ?? '')
    files.set(frame, file)
    file.catch(() => files.delete(frame))
    return file
  }
}

/**
 * A stack of frames. Those near the one that is shown are decoded beside the page, before they are needed, so that showing
 * one is no more than copying it.
 */
export function frameStack(addresses: readonly string[], { ready, failed }: Told) {
  const fetchFrame = frameFiles(addresses)
  const pictures = new Map<number, ImageBitmap>()
  const decoding = new Set<number>()
  let wanted = new Set<number>()

  async function decode(frame: number): Promise<void> {
    if (addresses[frame] === undefined || pictures.has(frame) || decoding.has(frame)) return
    decoding.add(frame)
    try {
      const picture = await createImageBitmap(await fetchFrame(frame))
      if (!wanted.has(frame)) return picture.close()
      pictures.set(frame, picture)
      ready(frame)
    } catch {
      failed(frame)
    } finally {
      decoding.delete(frame)
    }
  }

  /** Lets go of what is far, and makes ready what is near. */
  function keep(frames: readonly number[]): void {
    wanted = new Set(frames)
    for (const [frame, picture] of pictures) {
      if (wanted.has(frame)) continue
      picture.close()
      pictures.delete(frame)
    }
    for (const frame of frames) void decode(frame)
  }

  return {
    picture: (frame: number): ImageBitmap | undefined => pictures.get(frame),
    /** Alone until the clip is in sight: most of a page is not looked at. */
    keepOnly: (frame: number) => keep([frame]),
    keepNear: (frame: number) => keep(framesNear(frame, addresses.length)),
    fetchAll: (): void => {
      for (let frame = 0; frame < addresses.length; frame += 1) fetchFrame(frame).catch(nothing)
    },
    end: () => keep([]),
  }
}
