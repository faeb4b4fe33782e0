import type { Editor } from '@tiptap/core'

/** One tool of a text; `sign` is drawn, its name said. */
export interface TextTool {
  readonly name: string
  readonly sign: string
  readonly isToggle: boolean
  isOn(): boolean
  use(): void
}

function act(name: string, sign: string, use: () => void): TextTool {
  return { name, sign, isToggle: false, isOn: () => false, use }
}

/** The tools of a text as it stands; those of a table only within one. */
export function toolsFor(editor: Editor, link: () => void): TextTool[] {
  const focused = () => editor.chain().focus()
  const toggle = (name: string, sign: string, use: () => void, isOn = () => editor.isActive(name)): TextTool => {
    return { name, sign, isToggle: true, isOn, use }
  }
  const heading = (level: 3 | 4) => () => void focused().toggleHeading({ level }).run()
  return [
    toggle('heading', 'H', heading(3), () => editor.isActive('heading', { level: 3 })),
    toggle('subheading', 'h', heading(4), () => editor.isActive('heading', { level: 4 })),
    toggle('bold', 'B', () => void focused().toggleBold().run()),
    toggle('italic', 'I', () => void focused().toggleItalic().run()),
    toggle('subscript', 'x₂', () => void focused().toggleSubscript().run()),
    toggle('superscript', 'x²', () => void focused().toggleSuperscript().run()),
    toggle('bulletList', '•', () => void focused().toggleBulletList().run()),
    toggle('orderedList', '1.', () => void focused().toggleOrderedList().run()),
    toggle('blockquote', '”', () => void focused().toggleWrap('blockquote').run()),
    toggle('link', 'Link', link),
    ...(editor.isActive('table')
      ? [
          act('addRow', '+↓', () => void focused().addRowAfter().run()),
          act('addColumn', '+→', () => void focused().addColumnAfter().run()),
          act('deleteRow', '−↓', () => void focused().deleteRow().run()),
          act('deleteColumn', '−→', () => void focused().deleteColumn().run()),
          act('deleteTable', '✕', () => void focused().deleteTable().run()),
        ]
      : [act('table', '▦', () => void focused().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run())]),
    act('undo', '↶', () => void focused().undo().run()),
    act('redo', '↷', () => void focused().redo().run()),
  ]
}
