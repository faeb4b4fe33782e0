import { inject, provide, type InjectionKey } from 'vue'
import type { MediaId } from '../../../../api/domain/blocks/browser.ts'

export type MediaKind = 'IMAGE' | 'CLIP' | 'FILE'

/** Asks the author for an image, a clip or a file of theirs; null = they chose none. */
export type ChooseMedia = (kind: MediaKind) => Promise<MediaId | null>

const key: InjectionKey<ChooseMedia> = Symbol('choosing media')

export function provideChoosingMedia(choose: ChooseMedia): void {
  provide(key, choose)
}

/** Without a page that offers any, there is nothing to choose. */
export function useChoosingMedia(): ChooseMedia {
  return inject(key, () => Promise.resolve(null))
}
