import type { LtiPlatforms } from '../store/store'

const most = 1000

/** The origins of approved platforms, whose pages show what a launch opens in a frame. */
export async function listPlatformOrigins(store: Pick<LtiPlatforms, 'listLtiPlatforms'>): Promise<string[]> {
  const { rows } = await store.listLtiPlatforms({ limit: most })
  const origins = rows.filter(({ approvedAt }) => approvedAt !== null).flatMap((platform) => platform.origins)
  return [...new Set(origins)].filter((origin) => /^https?:\/\/[^\s;,']+$/.test(origin))
}
