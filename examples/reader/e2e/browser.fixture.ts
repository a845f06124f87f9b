import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, type CDPSession, chromium, type Page } from 'playwright-core'

/** Where Chromium is on this machine; undefined where there is none. `CHROMIUM` names another place. */
export const chromiumPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file !== undefined && existsSync(file),
)

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The sizes that every journey is made at. */
export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} satisfies Record<string, BrowserContextOptions>
export type Size = keyof typeof sizes

/** Starts a browser. Every context of it is a device of its own. */
export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args })

/** Starts a browser with settings of a user, such as blocked cookies, and a profile that is removed with it. */
export async function launchWith(preferences: object): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-profile-'))
  await mkdir(path.join(folder, 'Default'))
  await writeFile(path.join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  const context = await chromium.launchPersistentContext(folder, { executablePath: chromiumPath, args, ...sizes.desktop })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

// The browser writes a line for every request that fails, and React for every error that a page shows.
const expected = /Failed to load resource|^(Connection|NotFound)Error: /

/** What a page complained of. A journey ends with none. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

const networks = new WeakMap<Page, CDPSession>()

interface Network {
  offline?: boolean
  /** Milliseconds from a request to its response. */
  latency?: number
  /** Bytes per second. */
  throughput?: number
}

/** Changes the network of one page, and not that of the others of its device. */
export async function setNetwork(page: Page, { offline = false, latency = 0, throughput = -1 }: Network): Promise<void> {
  // Each session has conditions of its own, and the worst of them apply.
  const session = networks.get(page) ?? (await page.context().newCDPSession(page))
  networks.set(page, session)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline, latency, downloadThroughput: throughput, uploadThroughput: throughput })
}

/** Takes the network away from one page. Returns what gives it back. */
export async function cutOff(page: Page): Promise<() => Promise<void>> {
  await setNetwork(page, { offline: true })
  return () => setNetwork(page, {})
}
