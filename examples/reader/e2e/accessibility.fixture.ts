import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
}

/** What axe finds against WCAG 2.2 AA and good practice, in both themes, and whether the page can only be read by scrolling sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = (await page.evaluate(
      (options) => (globalThis as unknown as { axe: { run(options: unknown): Promise<unknown> } }).axe.run(options),
      options,
    )) as AxeResults
    faults.push(
      ...violations.map(
        ({ id, help, nodes }) => `${colorScheme}: ${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
    )
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (overflow > 0) faults.push(`The page is ${overflow} pixels wider than the screen.`)
  return faults
}

interface Node {
  nodeId: string
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  value?: { value?: unknown }
  properties?: { name: string; value: { value?: unknown } }[]
  childIds?: string[]
}

const states = ['checked', 'disabled', 'invalid', 'pressed', 'expanded']
const spoken = new Set('radiogroup group radio checkbox textbox combobox button list region link heading application image'.split(' '))

/** What a screen reader gets of an element: Chromium's own accessibility tree, one line for each thing with a role, indented. */
export async function spokenTree(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { node } = await session.send('DOM.describeNode', { nodeId })
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: (Node & { backendDOMNodeId?: number })[] }
  await session.detach()
  const byId = new Map(nodes.map((each) => [each.nodeId, each]))
  const lines: string[] = []
  const add = (each: Node | undefined, depth: number) => {
    if (!each) return
    const role = String(each.role?.value ?? '')
    const isSpoken = !each.ignored && spoken.has(role)
    if (isSpoken) {
      const said = (each.properties ?? []).flatMap(({ name, value }) =>
        states.includes(name) && ![false, 'false'].includes(value.value as string) ? [`${name}=${value.value}`] : [],
      )
      const value = each.value?.value ? ` = ${each.value.value}` : ''
      lines.push(`${'  '.repeat(depth)}${role} "${each.name?.value ?? ''}"${value}${said.length > 0 ? ` (${said.join(', ')})` : ''}`)
    }
    for (const id of each.childIds ?? []) add(byId.get(id), isSpoken ? depth + 1 : depth)
  }
  add(
    nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId),
    0,
  )
  return lines
}
