import { z } from 'zod'
import { isLoopback } from './http/loopback'
import { networks } from './lti/network/platform-url'
import { originPattern } from './lti/origins'
import { tutorAccess } from './tutor/settings'

/** True for the address of a page or a site, without query and fragment. */
function isWebAddress(url: string): boolean {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return false
  const { search, hash, username, password } = new URL(url)
  return `${search}${hash}${username}${password}` === '' && !/[?#]/.test(url)
}

/** The settings of the service with their descriptions and defaults. `docs/settings.md` is generated from them. */
export const Settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787).describe('Port to listen on; 0 picks a free one.'),
  LECTERN_DB: z
    .string()
    .min(1)
    .default('lectern.db')
    .describe('SQLite file (created when missing), or `postgres://user:password@host/database`.'),
  LECTERN_DB_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(10)
    .describe(
      'Size of the PostgreSQL connection pool of one process. A worker takes up to two more connections, and one listens for notices.',
    ),
  LECTERN_SEED: z.string().default('').describe('Folder with course folders to seed at start; empty for none.'),
  LECTERN_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Minimum log level.'),
  LECTERN_RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(120)
    .describe('Anonymous searches and scores per minute and address; 0 for no limit.'),
  LECTERN_DELIVERY: z
    .enum(['open', 'closed'])
    .default('open')
    .describe('Who may read content: everyone, or only holders of a key. Shared caches may store nothing of a closed server.'),
  LECTERN_CACHE_MB: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_536)
    .default(256)
    .describe('Size of the in-memory response cache in megabytes, used while delivery is open; 0 for none.'),
  LECTERN_TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('Number of trusted proxies in front of the service. The address of a client is then read from `X-Forwarded-For`.'),
  LECTERN_PREVIEW_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3650)
    .default(30)
    .describe('Days after which unpublished releases, and assets that no release refers to, are deleted; 0 for never.'),
  LECTERN_TOKEN_SECRET: z
    .string()
    .refine((secret) => secret === '' || Buffer.byteLength(secret) >= 32, 'It needs at least 32 bytes')
    .default('')
    .describe('Secret that signs learner tokens, at least 32 bytes; empty for one that is generated and stored in the database.'),
  LECTERN_PUBLIC_URL: z
    .string()
    .refine((url) => url === '' || isWebAddress(url), 'It has to be a URL like https://courses.example.com, without query and fragment')
    .default('')
    .describe('URL of the service as browsers see it, such as `https://courses.example.com`. LTI and the metadata of `/mcp` need it.'),
  LECTERN_READER_URL: z
    .string()
    .refine((url) => url === '' || isWebAddress(url), 'It has to be a URL like https://reader.example.com, without query and fragment')
    .default('')
    .describe('Page that LTI launches lead to; empty for `/reader/` of the service.'),
  LECTERN_LTI_NETWORK: z
    .enum(networks)
    .default('public')
    .describe(
      'LTI platforms that the service may contact: `public` ones over https, also those at `private` addresses, or in `development` any, over http as well.',
    ),
  LECTERN_MCP_ORIGINS: z
    .string()
    .refine(
      (value) => value.split(' ').every((origin) => origin === '' || (URL.canParse(origin) && new URL(origin).origin === origin)),
      'It has to be a list of origins such as `https://inspector.example.com`, separated by spaces',
    )
    .default('')
    .describe('Origins whose web pages may use `/mcp`, separated by spaces; pages of this machine and of `LECTERN_PUBLIC_URL` may anyway.'),
  LECTERN_TUTOR_URL: z
    .string()
    .refine((url) => url === '' || isWebAddress(url), 'It has to be a URL like https://api.example.com/v1, without query and fragment')
    .default('')
    .describe('Base URL of an OpenAI-compatible API whose model writes the answers of the tutor; empty for a tutor that quotes.'),
  LECTERN_TUTOR_MODEL: z.string().max(200).default('').describe('Name of that model. Needed with `LECTERN_TUTOR_URL`.'),
  LECTERN_TUTOR_KEY: z
    .string()
    .regex(/^[\x21-\x7e]*$/, 'It has to be one word of ASCII characters')
    .default('')
    .describe('Key of that API; empty for none.'),
  LECTERN_TUTOR_TIMEOUT: z.coerce
    .number()
    .int()
    .min(1)
    .max(600)
    .default(20)
    .describe('Seconds to wait for the model. After that the tutor quotes.'),
  LECTERN_TUTOR_RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(20)
    .describe('Questions per minute to the tutor, for each learner or, without one, each address; 0 for no limit.'),
  LECTERN_TUTOR_ACCESS: z
    .enum(tutorAccess)
    .default('everyone')
    .describe(
      'Who may ask the tutor: everyone who may read content, or only `learners` with a token and keys that name their learner, so that nobody gets around the lock of an open exam by asking without a token.',
    ),
  LECTERN_READER: z
    .string()
    .default('')
    .describe('Folder with the built reader, to serve it under `/reader`; empty for none. `npm start` sets it to `examples/reader/dist`.'),
  LECTERN_READER_SIGN_IN: z
    .string()
    .refine(
      (value) => ['off', 'development'].includes(value) || /^\/(?!\/)/.test(value) || (/^https?:/.test(value) && URL.canParse(value)),
      'It has to be `off`, `development`, a URL, or a path that starts with one slash',
    )
    .default('off')
    .describe(
      'How learners sign in to the reader: `off`; the URL of your backend that returns their token; or `development`: with any name and no password, on this machine only.',
    ),
  LECTERN_READER_FRAMES: z
    .string()
    .refine(
      (value) => value.split(' ').every((origin) => origin === '' || originPattern.test(origin)),
      'It has to be a list of origins such as `https://lms.example.com`, separated by spaces',
    )
    .default('')
    .describe('Origins whose pages may show the reader in a frame, separated by spaces; those of LTI platforms may anyway.'),
  LECTERN_METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(0)
    .describe('Separate port for `/metrics` on the same address; 0 serves it on `PORT`.'),
})
export type Settings = z.infer<typeof Settings>

// Never included in a message.
const secretSettings: ReadonlySet<string> = new Set(['LECTERN_TOKEN_SECRET', 'LECTERN_TUTOR_KEY', 'LECTERN_DB'])

/** An invalid setting. The message is meant for the operator. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

// Variables of the SDK and the command line.
const othersSettings = new Set(['LECTERN_API_KEY', 'LECTERN_BASE_URL'])

/** Variables that look like settings but are not, most likely misspelt. */
export const unknownSettings = (environment: Record<string, string | undefined>): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('LECTERN_') && !(name in Settings.shape) && !othersSettings.has(name))

/**
 * Reads the settings from environment variables. Empty variables count as unset.
 *
 * @throws {SettingsError} naming every invalid setting.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const parsed = Settings.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (parsed.success) {
    refuseOpenSignIn(parsed.data, environment.NODE_ENV)
    requireModelName(parsed.data)
    return parsed.data
  }
  throw new SettingsError(
    parsed.error.issues
      .map(
        ({ path: [name], message }) =>
          `The setting ${String(name)} cannot be ${secretSettings.has(String(name)) ? 'used' : JSON.stringify(environment[String(name)])}: ${message}.`,
      )
      .join(' '),
  )
}

function requireModelName({ LECTERN_TUTOR_URL: url, LECTERN_TUTOR_MODEL: model }: Settings): void {
  if ((url === '') !== (model === ''))
    throw new SettingsError('The settings LECTERN_TUTOR_URL and LECTERN_TUTOR_MODEL belong together: set both of them, or none.')
}

/** Whoever reaches a service with the development sign-in can act for its learners, so nobody else may reach it. */
function refuseOpenSignIn({ LECTERN_READER_SIGN_IN, HOST, LECTERN_TRUSTED_PROXIES }: Settings, mode: string | undefined): void {
  if (LECTERN_READER_SIGN_IN !== 'development') return
  const because =
    mode === 'production'
      ? 'NODE_ENV is production'
      : !isLoopback(HOST)
        ? `the service listens on ${HOST}, where other machines reach it`
        : LECTERN_TRUSTED_PROXIES > 0
          ? 'LECTERN_TRUSTED_PROXIES says that there are proxies in front of the service'
          : undefined
  if (because)
    throw new SettingsError(
      `The setting LECTERN_READER_SIGN_IN cannot be "development", because ${because}; set it to off, or to the URL of your backend.`,
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
