import { expect, it } from 'vitest'
import { withoutComponents } from './components'

it.each([
  ['keeps what stands in a component', '<Tabs>\n\nMix.\n\n</Tabs>\n', '\n\nMix.\n\n\n', ['Tabs']],
  ['keeps the label of a tab', '<TabItem value="a" label="By hand">', '\n\n**By hand**\n\n', ['TabItem']],
  ['keeps a caption over several lines', '<Listing\n  number="1"\n  caption="The `pot`">\n', '\n\n**The `pot`**\n\n\n', ['Listing']],
  ['keeps angles in a caption', '<Listing caption="An `Option<T>`">', '\n\n**An `Option<T>`**\n\n', ['Listing']],
  ['knows expressions', '<Card title={"Rye"} to={x > 1} />', '\n\n**Rye**\n\n', ['Card']],
  ['leaves fenced code alone', '```jsx\n<Tabs label="a">\n```\n', '```jsx\n<Tabs label="a">\n```\n', []],
  ['leaves code to the end alone', '~~~\n<Tabs>\n', '~~~\n<Tabs>\n', []],
  ['leaves code in a line alone', 'Write `<Tabs>` or ``<A> ` <B>``.', 'Write `<Tabs>` or ``<A> ` <B>``.', []],
  ['leaves HTML and other angles alone', '<details>a < B > c</details> Vec<T', '<details>a < B > c</details> Vec<T', []],
])('%s', (_what, page, markdown, names) => {
  expect(withoutComponents(page)).toEqual({ markdown, names })
})

it('reads long pages in linear time', () => {
  expect(withoutComponents('<A '.repeat(50_000)).names).toEqual([])
  expect(withoutComponents('<A "'.repeat(20_000)).names).toEqual([])
  expect(withoutComponents('`'.repeat(50_000)).names).toEqual([])
  expect(withoutComponents('```a '.repeat(20_000)).names).toEqual([])
})
