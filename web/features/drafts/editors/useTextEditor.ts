import { Editor } from '@tiptap/vue-3'
import { h, Fragment, onBeforeUnmount, onMounted, render, shallowRef, watch, type Ref } from 'vue'
import type { RichText } from '../../../../api/domain/blocks/browser.ts'
import { drawRichText } from '../../modules/index.ts'
import { cleanPasted } from './pasted.ts'
import { fromRichText, toRichText } from './rich-text-document.ts'
import { richTextExtensions } from './rich-text-schema.ts'

/** Whether all that stands in an element is selected, as programs that write into fields do. */
function isAllSelected(element: HTMLElement): boolean {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !selection.containsNode(element, true)) return false
  return selection.toString().trim() === element.innerText.trim()
}

/**
 * A text that stands there as it is read, in an element that can be written in; the editor takes the element over once a
 * pointer or the focus comes to it. A page of hundreds of texts has the editors of those that somebody went to.
 */
export function useTextEditor(host: Readonly<Ref<HTMLElement | null>>, text: Ref<RichText>) {
  const editor = shallowRef<Editor | null>(null)
  let sent: RichText | null = null

  const draw = (): void => void (host.value && render(h(Fragment, drawRichText(text.value)), host.value))

  function wake(): void {
    if (!host.value || editor.value) return
    const isAll = isAllSelected(host.value)
    render(null, host.value)
    editor.value = new Editor({
      element: { mount: host.value },
      extensions: richTextExtensions,
      content: fromRichText(text.value),
      // Its few rules are among ours: nothing is styled from a script.
      injectCSS: false,
      editorProps: { transformPastedHTML: cleanPasted },
      onUpdate: now => {
        sent = toRichText(now.editor.getJSON())
        text.value = sent
      },
    })
    if (isAll) editor.value.commands.selectAll()
  }

  // What comes from elsewhere replaces what is here; what was sent from here comes back as it is.
  watch(text, now => {
    if (now === sent) return
    if (editor.value) editor.value.commands.setContent(fromRichText(now), { emitUpdate: false })
    else draw()
  })
  onMounted(draw)
  onBeforeUnmount(() => {
    if (editor.value) editor.value.destroy()
    else if (host.value) render(null, host.value)
  })
  return { editor, wake }
}
