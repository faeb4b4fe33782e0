import { useQuery } from '@vue/apollo-composable'
import { computed, type Ref } from 'vue'
import type { Block } from '../../../../api/domain/blocks/browser.ts'
import { MediaOfDocument } from '../../../generated/modules/graphql.ts'
import { provideMedia } from '../blocks/media.ts'
import { mediaIn } from '../blocks/stored-media.ts'

/** Asks what is known of the images and clips of these blocks, for everything below that shows one. */
export function useMediaOf(blocks: Readonly<Ref<readonly Block[]>>): void {
  const ids = computed(() => mediaIn(blocks.value))
  const { result, error } = useQuery(
    MediaOfDocument,
    () => ({ ids: ids.value }),
    () => ({ enabled: ids.value.length > 0 }),
  )
  const byId = computed(() => new Map(result.value?.mediaOf.map(media => [media.id, media])))

  // Of what was not answered, the figures say that they cannot be shown, with what they would show in words.
  provideMedia(id => byId.value.get(id) ?? (result.value || error.value ? null : undefined))
}
