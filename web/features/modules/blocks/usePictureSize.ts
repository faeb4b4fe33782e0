import { computed, shallowRef } from 'vue'
import type { MediaId } from '../../../../api/domain/blocks/browser.ts'
import { useMedia } from './media.ts'

/** Until an image has come and nothing else is known of it. */
const guessed = { width: 4, height: 3 }

/** Width and height of a picture: as it is known beforehand, else as it turns out, so that marks lie where they belong. */
export function usePictureSize(media: () => MediaId) {
  const factsOf = useMedia()
  const seen = shallowRef<{ width: number; height: number } | null>(null)

  const size = computed(() => {
    const { width, height } = factsOf(media()) ?? { width: null, height: null }
    return width && height ? { width, height } : (seen.value ?? guessed)
  })

  function seeImage(event: Event): void {
    if (!(event.target instanceof HTMLImageElement) || event.target.naturalWidth === 0) return
    seen.value = { width: event.target.naturalWidth, height: event.target.naturalHeight }
  }

  return { size, seeImage, seeSize: (width: number, height: number) => void (seen.value = { width, height }) }
}
