import { inject, provide, type InjectionKey } from 'vue'
import type { MediaId } from '../../../../api/domain/blocks/browser.ts'

/** One size of an image, or one frame of a stack. */
interface MediaSize {
  readonly size: string
  readonly path: string
  readonly width: number | null
}

/** What is known of a stored image, clip or file beyond its id. */
export interface MediaFacts {
  /** Such as "video/mp4"; a stack of frames has that of its frames. */
  readonly contentType: string
  readonly bytes: number
  /** Pixels; null = nothing to look at. */
  readonly width: number | null
  readonly height: number | null
  /** null = no clip. */
  readonly frames: number | null
  readonly framesPerSecond: number | null
  /** Drawn by Soundings: nobody was scanned. */
  readonly isSynthetic: boolean
  readonly files: readonly MediaSize[]
}

/** undefined = not known yet; null = there is nothing of this id that may be seen. */
type FactsOf = (media: MediaId) => MediaFacts | null | undefined

const key: InjectionKey<FactsOf> = Symbol('facts of media')

/** Lets figures below know sizes and frames before anything is fetched. */
export function provideMedia(factsOf: FactsOf): void {
  provide(key, factsOf)
}

export function useMedia(): FactsOf {
  return inject(key, () => null)
}

/** Where the largest size of a stored file is fetched. */
export const mediaAddress = (media: MediaId): string => `/media/${media}`

/** The sizes of an image for the browser to choose from; none where there is only one. */
export function sizesOf(facts: MediaFacts): string | undefined {
  const sizes = facts.files.flatMap(({ path, width }) => (width === null ? [] : [`${path} ${width}w`]))
  return sizes.length > 1 ? sizes.join(', ') : undefined
}

/** Where the frames of a stack are fetched, in order. */
export function framesOf({ files }: MediaFacts): string[] {
  return files.filter(({ size }) => size.startsWith('frame-')).map(({ path }) => path)
}
