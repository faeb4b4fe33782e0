import { expectReflow, expectTargets } from './layout.ts'
import { begunPieces, draftOf, firstGuideline, ownMedia } from './studio-pieces.ts'
import { drawCorners, enter, leave, nudge, piece, saved, selectionIsHeard, type } from './studio-writing.ts'
import { expect, expectAccessible, isReady, open, test } from './support.ts'

test('Every kind of piece is written by keyboard, says beside its fields what is to be put right, and is shown as it was written', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(600_000)
  await signInAs('idris-halloway-okafor')
  await open(page, '/studio')
  const media = await ownMedia(page)
  const address = await draftOf(page, begunPieces(media, await firstGuideline(page)))
  await open(page, address)

  await test.step('text: one tab stop for its tools, which arrows, Home and End go through', async () => {
    const card = piece(page, 'Text 1')
    const text = card.getByRole('textbox', { name: 'Text' })
    await expect(card.getByRole('toolbar')).toHaveCount(0)
    await text.focus()
    await page.keyboard.insertText('Bright, with a shadow')
    const tools = card.getByRole('toolbar', { name: 'Text tools' })
    await page.keyboard.press('Shift+Tab')
    await expect(tools.getByRole('button', { name: 'Heading', exact: true })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(tools.getByRole('button', { name: 'Smaller heading' })).toBeFocused()
    await page.keyboard.press('End')
    await expect(tools.getByRole('button', { name: 'Redo in this text' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(tools.getByRole('button', { name: 'Heading', exact: true })).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(text).toBeFocused()
    await expect(text.getByRole('heading', { name: 'Bright, with a shadow' })).toBeVisible()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('A stone sends back nearly all sound.')
    await expect(tools.getByRole('button', { name: 'Heading', exact: true })).toHaveAttribute('aria-pressed', 'false')
    await page.keyboard.press('Shift+Tab')
    await expect(tools.getByRole('button', { name: 'Heading', exact: true })).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(tools.getByRole('button').and(page.locator(':focus'))).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('text: what is heard of a link, and how hard it is to read, is said while one writes', async () => {
    const card = piece(page, 'Text 1')
    const text = card.getByRole('textbox', { name: 'Text' })
    await text.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(
      ' Look at the far side of it. No sound comes back from there, so you see a dark band. Turn the patient onto the left side, and look again. If it rolls, it is a stone. Read on here',
    )
    for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
    await selectionIsHeard(page)
    await card.getByRole('button', { name: 'Link' }).press('Enter')
    await expect(card.getByLabel('Web address')).toBeFocused()
    await page.keyboard.insertText('https://example.org/stones')
    await page.keyboard.press('Enter')
    await expect(text).toBeFocused()
    await expect(text.getByRole('link', { name: 'here' })).toBeVisible()
    await saved(page)
    await expect(card).toContainText(/Reading age about \d+/)
    const problem = 'Say where the link “here” leads: links are heard one after another'
    await expect(text).toHaveAccessibleDescription(problem)
    await card.getByRole('button', { name: problem }).press('Enter')
    await expect(text).toBeFocused()
    await page.keyboard.press('Control+End')
    for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('Backspace')
    await saved(page)
    await expect(text).toHaveAccessibleDescription('')
  })

  await test.step('image: what is missing is led to, marks are moved by arrow keys', async () => {
    const card = piece(page, 'Image 2')
    await card.getByRole('button', { name: 'Say what it shows, for somebody who cannot see it' }).press('Enter')
    const alt = card.getByLabel('What it shows, for somebody who cannot see it')
    await expect(alt).toBeFocused()
    await expect(alt).toHaveAccessibleDescription(/Say what it shows, for somebody who cannot see it/)
    await type(page, alt, ['A black oval in grey tissue', 'Long section'])
    await card.getByRole('button', { name: 'Add marks' }).press('Enter')
    await card.getByLabel('Words of arrow 1').fill('The wall')
    await card.getByRole('button', { name: 'Add a measurement' }).press('Enter')
    await card.getByLabel('Words of measurement 2').fill('40 mm')
    await nudge(page, card.getByRole('button', { name: /^Second end, 50% from the left/ }), 'Shift+ArrowRight', 5)
    await expect(card.getByRole('button', { name: /^Second end, 60% from the left/ })).toBeVisible()
    await leave(page, card)
  })

  await test.step('clip', async () => {
    const card = await enter(page, 'Clip 3')
    const alt = card.getByLabel('What it shows, for somebody who cannot see it')
    await type(page, alt, ['A white bar goes from left to right', 'A sweep'])
    await card.getByLabel('It starts again at its end').press('Space')
    await leave(page, card)
  })

  await test.step('question with options: none is right, and that is said where they stand', async () => {
    const card = piece(page, 'Question 4')
    await card.getByRole('button', { name: 'Say which option is right' }).press('Enter')
    const note = card.locator('.app-field-note', { hasText: 'Say which option is right' })
    await expect(note).toBeFocused()
    await type(page, card.getByRole('textbox', { name: 'Question' }), ['What casts this shadow?'])
    await type(page, card.getByLabel('Option 1'), ['A stone', 'It moves.'])
    await card.getByLabel('This is right').first().press('Space')
    await expect(card.getByLabel('Why it is right')).toHaveValue('It moves.')
    await type(page, card.getByLabel('Option 2'), ['A polyp', 'It stays.'])
    await card.getByRole('button', { name: 'Take out 3' }).press('Enter')
    await card.getByRole('button', { name: 'Move 2 up' }).press('Enter')
    await expect(card.getByLabel('Option 1')).toHaveValue('A polyp')
    await type(page, card.getByRole('textbox', { name: 'Why the answer is what it is' }), [
      'A stone reflects all sound.',
    ])
    await leave(page, card)
  })

  await test.step('question to put in order', async () => {
    const card = await enter(page, 'Question 5')
    await type(page, card.getByRole('textbox', { name: 'Question' }), ['In which order?'])
    await type(page, card.getByLabel('Step 1'), ['Supine', 'Where everybody starts.'])
    await type(page, card.getByLabel('Step 2'), ['On the left side', 'Stones roll.'])
    await type(page, card.getByRole('textbox', { name: 'Why the answer is what it is' }), ['So that stones roll.'])
    await leave(page, card)
  })

  await test.step('question measured with calipers', async () => {
    const card = await enter(page, 'Question 6')
    await type(page, card.getByRole('textbox', { name: 'Question' }), ['Measure the oval.'])
    await type(page, card.getByLabel('What it shows, for somebody who cannot see it'), [
      'Grey with a black oval',
      'Oval',
    ])
    await card.getByLabel('Unit').fill('mm')
    await card.getByLabel('It is measured on the first image').press('Space')
    await card.getByLabel('Width of the whole image').fill('200')
    await card.getByLabel('Height of the whole image').fill('150')
    await nudge(page, card.getByRole('button', { name: /^First end/ }), 'Shift+ArrowLeft', 5)
    await nudge(page, card.getByRole('button', { name: /^Second end/ }), 'Shift+ArrowRight', 5)
    await expect(card.getByLabel('Right value')).toHaveValue('100')
    await type(page, card.getByRole('textbox', { name: 'Why the answer is what it is' }), ['From wall to wall.'])
    await card.getByLabel('Right value').fill('12')
    await saved(page)
    const differs = 'The calipers measure 100 mm, and 12 mm is said to be right'
    await expect(card.locator('.app-field-note', { hasText: differs })).toBeVisible()
    await card.getByRole('button', { name: differs }).press('Enter')
    await expect(card.locator('.app-field-note', { hasText: differs })).toBeFocused()
    await card.getByLabel('Right value').fill('100')
    await leave(page, card)
  })

  await test.step('question that is pointed at: an area by keys and by pointer, and one that reaches beyond the image', async () => {
    const card = await enter(page, 'Question 7')
    await type(page, card.getByRole('textbox', { name: 'Question' }), ['Where is the oval?'])
    await type(page, card.getByLabel('What it shows, for somebody who cannot see it'), [
      'Grey with something black',
      'Find it',
    ])
    await card.getByRole('button', { name: 'Add an area' }).press('Enter')
    await type(page, card.getByLabel('What area 1 is'), ['Here it lies', 'Black, with a wall.'])
    await card.getByLabel('What is said of a place in none of them').fill('That is grey.')
    await type(page, card.getByRole('textbox', { name: 'Why the answer is what it is' }), ['It is black.'])
    const middle = card.getByRole('button', { name: /^Middle/ })
    await nudge(page, middle, 'Shift+ArrowRight', 25)
    await saved(page)
    const outside = '“Here it lies” reaches beyond the image'
    await card.getByRole('button', { name: outside }).press('Enter')
    await expect(card.locator('.app-field-note', { hasText: outside })).toBeFocused()
    await card.getByRole('application').evaluate(shown => shown.scrollIntoView({ block: 'center' }))
    const from = await middle.boundingBox()
    const stage = await card.getByRole('application').boundingBox()
    if (!from || !stage) throw new Error('There is no image to point at')
    // Half of it lies over the edge.
    const hold = { x: from.x + from.width / 4, y: from.y + from.height / 2 }
    await page.mouse.move(hold.x, hold.y)
    await page.mouse.down()
    await page.mouse.move(hold.x - stage.width / 2, hold.y, { steps: 4 })
    await page.mouse.up()
    await expect(
      card.getByRole('button', { name: /^Middle, (49|50|51)% from the left, (49|50|51)% from the top/ }),
    ).toBeVisible()
    await nudge(page, card.getByRole('button', { name: /^Right edge/ }), 'Shift+ArrowRight', 5)
    await expect(card.getByRole('button', { name: /^Right edge, (69|70|71)% from the left/ })).toBeVisible()
    await drawCorners(page, card)
    await leave(page, card)
  })

  await test.step('question answered in own words', async () => {
    const card = await enter(page, 'Question 8')
    await type(page, card.getByRole('textbox', { name: 'Question' }), ['Write the sentence you would report.'])
    await type(page, card.getByRole('textbox', { name: 'Model answer' }), ['Mobile stones.'])
    await card.getByLabel('Point 1').fill('That they move')
    await type(page, card.getByRole('textbox', { name: 'Why the answer is what it is' }), ['A ward acts on it.'])
    await leave(page, card)
  })

  await test.step('case', async () => {
    const card = await enter(page, 'Case 9')
    await card.getByLabel('Title of the case').fill('Pain after meals')
    await type(page, card.getByRole('textbox', { name: 'History' }), ['42 years, pain after meals.'])
    await type(page, card.getByLabel('What it shows, for somebody who cannot see it'), [
      'Something black in grey',
      'On day one',
    ])
    await type(page, card.getByRole('textbox', { name: 'Question' }), ['What is it?'])
    await type(page, card.getByLabel('Option 1'), ['Stones', 'They move.'])
    await card.getByLabel('This is right').first().press('Space')
    await type(page, card.getByLabel('Option 2'), ['Gas', 'It lies outside.'])
    await type(page, card.getByRole('textbox', { name: 'Why the answer is what it is' }), ['They roll.'])
    await type(page, card.getByRole('textbox', { name: 'What an expert says of it, and why' }), [
      'Stones, no inflammation.',
    ])
    await leave(page, card)
  })

  await test.step('checklist, reflection, tasks, guideline and download', async () => {
    const list = await enter(page, 'Checklist 10')
    await list.getByLabel('Title of the checklist').fill('Before they leave')
    await list.getByLabel('Item 1').fill('Both positions are stored')
    await leave(page, list)
    const reflection = await enter(page, 'Reflection 11')
    await type(page, reflection.getByRole('textbox', { name: 'What to look back at' }), [
      'When did you last turn a patient?',
    ])
    await leave(page, reflection)
    const task = piece(page, 'Practice task 12')
    await task.getByRole('button', { name: 'Choose a kind of examination' }).press('Enter')
    await expect(task.getByLabel('Kind of examination')).toBeFocused()
    await task.getByLabel('Kind of examination').selectOption({ index: 1 })
    await type(page, task.getByRole('textbox', { name: 'What to do' }), ['Scan beside somebody.'])
    await task.getByLabel('How many').fill('12')
    await leave(page, task)
    const audit = await enter(page, 'Audit task 13')
    await type(page, audit.getByRole('textbox', { name: 'What to audit' }), ['Take the last cases.'])
    await audit.getByLabel('How many cases').fill('25')
    await audit.getByLabel('What they are held against').fill('Both positions in 95 %')
    await leave(page, audit)
    const guideline = await enter(page, 'Guideline 14')
    await guideline.getByLabel('What it is cited for').fill('How to report stones')
    await leave(page, guideline)
    const download = await enter(page, 'Download 15')
    await download.getByLabel('What it is called').fill('Audit sheet')
    await leave(page, download)
  })

  await test.step('all of it is shown as it was written', async () => {
    await page.reload()
    await isReady(page)
    await expect(page.locator('.draft-part').last().getByRole('list', { name: 'To put right' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Preview' }).click()
    const shown = page.locator('.preview-part', { hasText: 'Pieces' })
    await expect(shown.getByRole('heading', { name: 'Bright, with a shadow' })).toBeVisible()
    await shown.getByRole('button', { name: 'Show Marks 1' }).click()
    for (const words of [
      'A stone sends back nearly all sound.',
      'Long section',
      'The wall',
      '40 mm',
      'A sweep',
      'What casts this shadow?',
      'In which order?',
      'Measure the oval.',
      'Where is the oval?',
      'Write the sentence you would report.',
      'Pain after meals',
      '42 years, pain after meals.',
      'Before they leave',
      'Both positions are stored',
      'When did you last turn a patient?',
      'Scan beside somebody.',
      'Take the last cases.',
      'Both positions in 95 %',
      'How to report stones',
      'Audit sheet',
    ])
      await expect(shown).toContainText(words)
    await expect(shown.getByRole('radio', { name: /^(A stone|A polyp)$/ })).toHaveCount(2)
    await expect(shown.getByRole('img', { name: 'A black oval in grey tissue' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('open pieces fit a phone, a finger and 400 % zoom', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, address)
    for (const name of ['Image 2', 'Question 6', 'Question 7', 'Case 9']) await enter(page, name)
    await piece(page, 'Text 1').getByRole('textbox', { name: 'Text' }).focus()
    await expectAccessible(page)
    await expectTargets(page)
    await expectReflow(page)
  })
})
