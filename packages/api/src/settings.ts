import { z } from 'zod'

/** Every setting of the service: name, doc and default. `docs/settings.md` is printed from it. */
export const Settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787).describe('Port to listen on; 0 picks a free one.'),
  LECTERN_DB: z
    .string()
    .min(1)
    .default('lectern.db')
    .describe('SQLite file, made when it is missing, or `postgres://user:password@host/database`.'),
  LECTERN_DB_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(10)
    .describe('How many connections to PostgreSQL one process may have open at once, beside one each for its worker and for notices.'),
  LECTERN_SEED: z.string().default('').describe('Folder whose course folders are seeded at start; empty for none.'),
  LECTERN_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Least level of log lines.'),
  LECTERN_RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(120)
    .describe('Anonymous searches and scores a minute for each address; 0 for no limit.'),
  LECTERN_DELIVERY: z
    .enum(['open', 'closed'])
    .default('open')
    .describe('Whether everyone may read content, or holders of a key only; a closed server lets shared caches keep nothing.'),
  LECTERN_CACHE_MB: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_536)
    .default(256)
    .describe('Megabytes of ready responses that are kept in memory while delivery is open; 0 for none.'),
  LECTERN_TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many proxies stand in front; the address of a caller is then read from `X-Forwarded-For`.'),
  LECTERN_PREVIEW_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3650)
    .default(30)
    .describe('Days after which releases that were never published, and assets that no release names, are deleted; 0 for never.'),
  LECTERN_TOKEN_SECRET: z
    .string()
    .refine((secret) => secret === '' || Buffer.byteLength(secret) >= 32, 'It needs at least 32 bytes')
    .default('')
    .describe('What learner tokens are signed with, at least 32 bytes; empty for one that is made once and kept in the database.'),
  LECTERN_METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(0)
    .describe('Port for `/metrics` alone, on the same address; 0 leaves it on `PORT`.'),
})
export type Settings = z.infer<typeof Settings>

// Never repeated in a message.
const secretSettings: ReadonlySet<string> = new Set(['LECTERN_TOKEN_SECRET', 'LECTERN_DB'])

/** A setting that cannot be used, in a sentence for the operator. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

// Names that the environment may have for the SDK and the command.
const othersSettings = new Set(['LECTERN_API_KEY', 'LECTERN_BASE_URL'])

/** Names in an environment that look like settings and are none: misspelt ones, whose default holds unnoticed. */
export const unknownSettings = (environment: Record<string, string | undefined>): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('LECTERN_') && !(name in Settings.shape) && !othersSettings.has(name))

/**
 * Reads the settings from an environment. One that is empty is one that is not set.
 *
 * @throws {SettingsError} naming every setting that does not fit.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = Settings.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (parsed.success) return parsed.data
  throw new SettingsError(
    parsed.error.issues
      .map(
        ({ path: [name], message }) =>
          `The setting ${String(name)} cannot be ${secretSettings.has(String(name)) ? 'used' : JSON.stringify(environment[String(name)])}: ${message}.`,
      )
      .join(' '),
  )
}

/** The settings as a Markdown table. */
export function settingsReference(): string {
  const rows = Object.entries(Settings.shape).map(([name, schema]) => {
    const fallback = String(Settings.parse({})[name as keyof Settings])
    return `| \`${name}\` | ${schema.description} | ${fallback === '' ? '(empty)' : `\`${fallback}\``} |`
  })
  return ['| setting | what it does | default |', '|---|---|---|', ...rows].join('\n')
}
