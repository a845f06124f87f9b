import type { LtiDelivery, LtiKey, LtiPlatform } from '@lectern/sdk'
import { type Connection, connect } from './connection'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import type { Terminal } from './terminal'

type Place = Connection & { json?: boolean }

/** The options that set members of a platform. */
export interface PlatformOptions {
  name?: string
  issuer?: string
  clientId?: string
  authUrl?: string
  tokenUrl?: string
  audience?: string
  jwksUrl?: string
  deployment?: string[]
  origin?: string[]
}

const settingsOf = ({ name, issuer, clientId, authUrl, tokenUrl, audience, jwksUrl, deployment, origin }: PlatformOptions) => ({
  ...(name !== undefined && { name }),
  ...(issuer !== undefined && { issuer }),
  ...(clientId !== undefined && { clientId }),
  ...(authUrl !== undefined && { authorizationUrl: authUrl }),
  ...(tokenUrl !== undefined && { tokenUrl }),
  ...(audience !== undefined && { tokenAudience: audience }),
  ...(jwksUrl !== undefined && { jwksUrl }),
  ...(deployment !== undefined && { deployments: deployment }),
  ...(origin !== undefined && { origins: origin }),
})

/** `lectern lti platforms add NAME`: registers a platform by hand, and approves it. */
export async function addPlatform(
  terminal: Terminal,
  name: string,
  { json, url, db, ...options }: Place & PlatformOptions,
): Promise<ExitCode> {
  const { issuer, clientId, authUrl, tokenUrl, jwksUrl } = options
  if (!issuer || !clientId || !authUrl || !tokenUrl || !jwksUrl)
    throw new CommandError('A platform needs --issuer, --client-id, --auth-url, --token-url and --jwks-url.', exitCode.wrongUse)
  const required = { name, issuer, clientId, authorizationUrl: authUrl, tokenUrl, jwksUrl }
  const platform = await connect({ url, db }, (lectern) => lectern.ltiPlatforms.create({ ...settingsOf(options), ...required }))
  return show(terminal, json, platform, describePlatform(platform, terminal))
}

/** `lectern lti platforms set ID`: changes the settings that are named, and leaves the others. */
export async function setPlatform(
  terminal: Terminal,
  id: string,
  { json, url, db, ...options }: Place & PlatformOptions,
): Promise<ExitCode> {
  const platform = await connect({ url, db }, async (lectern) => {
    const { id: _id, keyId: _key, createdAt: _created, approvedAt: _approved, ...current } = await lectern.ltiPlatforms.get(id)
    return lectern.ltiPlatforms.update(id, { ...current, ...settingsOf(options) })
  })
  return show(terminal, json, platform, describePlatform(platform, terminal))
}

/** `lectern lti platforms list` */
export async function listPlatforms(terminal: Terminal, { json, ...connection }: Place): Promise<ExitCode> {
  const list = await connect(connection, (lectern) => lectern.ltiPlatforms.list({ limit: 100 }).toArray({ limit: 10_000 }))
  const lines = list.flatMap((platform) => [
    describePlatform(platform, terminal),
    // The operator has to look at these before approving it.
    ...(platform.approvedAt === null ? describeAddresses(platform) : []),
  ])
  return show(terminal, json, list, ...lines)
}

/** `lectern lti platforms approve ID`: lets a platform launch that has registered itself. */
export async function approvePlatform(
  terminal: Terminal,
  id: string,
  { json, deployment, ...connection }: Place & { deployment?: string[] },
): Promise<ExitCode> {
  const platform = await connect(connection, async (lectern) => {
    if (deployment !== undefined) {
      const { id: _id, keyId: _key, createdAt: _created, approvedAt: _approved, ...current } = await lectern.ltiPlatforms.get(id)
      await lectern.ltiPlatforms.update(id, { ...current, deployments: [...current.deployments, ...deployment] })
    }
    return lectern.ltiPlatforms.approve(id)
  })
  if (platform.deployments.length === 0)
    terminal.err(`Its deployments are not known yet. Add them with: lectern lti platforms set ${id} --deployment ID`)
  return show(terminal, json, platform, describePlatform(platform, terminal))
}

/** `lectern lti platforms remove ID` */
export async function removePlatform(terminal: Terminal, id: string, { json, ...connection }: Place): Promise<ExitCode> {
  const result = await connect(connection, (lectern) => lectern.ltiPlatforms.delete(id))
  return show(terminal, json, result, result.deleted ? `${id} was removed` : `${id} does not exist`)
}

/** `lectern lti deliveries list`: grades on their way to platforms, newest first. */
export async function listDeliveries(
  terminal: Terminal,
  { json, state, platform, limit, ...connection }: Place & { state?: string; platform?: string; limit: number },
): Promise<ExitCode> {
  const filter = { ...(state !== undefined && { state: state as LtiDelivery['state'] }), ...(platform !== undefined && { platform }) }
  const list = await connect(connection, (lectern) => lectern.ltiDeliveries.list({ ...filter, limit: 100 }).toArray({ limit }))
  return show(terminal, json, list, ...list.map((delivery) => describeDelivery(delivery, terminal)))
}

/** `lectern lti deliveries retry ID…`: delivers grades again; with `--parked`, all that were given up. */
export async function retryDeliveries(
  terminal: Terminal,
  ids: string[],
  { json, parked = false, ...connection }: Place & { parked?: boolean },
): Promise<ExitCode> {
  if (parked === ids.length > 0) throw new CommandError('Name deliveries, or give --parked for all that are parked.', exitCode.wrongUse)
  const list = await connect(connection, async (lectern) => {
    const all = parked
      ? (await lectern.ltiDeliveries.list({ state: 'parked', limit: 100 }).toArray({ limit: 100_000 })).map(({ id }) => id)
      : ids
    const retried: LtiDelivery[] = []
    for (const id of all) retried.push(await lectern.ltiDeliveries.retry(id))
    return retried
  })
  return show(terminal, json, list, ...list.map((delivery) => describeDelivery(delivery, terminal)))
}

/** `lectern lti keys list` */
export async function listToolKeys(terminal: Terminal, { json, ...connection }: Place): Promise<ExitCode> {
  const { data } = await connect(connection, (lectern) => lectern.ltiKeys.list())
  return show(terminal, json, data, ...data.map(describeToolKey))
}

/** `lectern lti keys rotate` */
export async function rotateToolKey(
  terminal: Terminal,
  { json, revoke = false, ...connection }: Place & { revoke?: boolean },
): Promise<ExitCode> {
  const { data } = await connect(connection, (lectern) => lectern.ltiKeys.rotate({ revoke }))
  return show(terminal, json, data, ...data.map(describeToolKey))
}

function show(terminal: Terminal, json: boolean | undefined, result: unknown, ...lines: string[]): ExitCode {
  if (json) terminal.out(JSON.stringify(result, null, 2))
  else for (const line of lines) terminal.out(line)
  return exitCode.ok
}

function describePlatform({ id, name, issuer, clientId, deployments, approvedAt }: LtiPlatform, { colors }: Terminal): string {
  const state = approvedAt === null ? colors.yellow('waits for approval') : colors.green('approved')
  const deployed = deployments.length === 0 ? 'no deployment' : `deployment ${deployments.join(', ')}`
  return `${id}  ${name}  ${issuer}  client ${clientId}  ${deployed}  ${state}`
}

const describeAddresses = ({ authorizationUrl, tokenUrl, tokenAudience, jwksUrl, origins }: LtiPlatform): string[] => [
  `  authorization ${authorizationUrl}`,
  `  tokens        ${tokenUrl}${tokenAudience === null ? '' : ` for ${tokenAudience}`}`,
  `  keys          ${jwksUrl}`,
  `  frames of     ${origins.join(', ') || 'no origin'}`,
]

const minute = (time: string): string => time.slice(0, 16).replace('T', ' ')

function describeDelivery({ id, courseId, quizId, state, tries, createdAt, dueAt, error }: LtiDelivery, { colors }: Terminal): string {
  const color = { delivered: colors.green, pending: colors.yellow, parked: colors.red }[state]
  const next = dueAt === null ? '' : `, next ${minute(dueAt)}`
  const why = error === null ? '' : `  ${error}`
  return `${id}  ${minute(createdAt)}  ${courseId}/${quizId ?? ''}  ${color(state)}  tries ${tries}${next}${why}`
}

const describeToolKey = ({ kid, state, createdAt, signsFrom }: LtiKey): string =>
  `${kid}  ${state}  made ${minute(createdAt)}, signs from ${minute(signsFrom)}`
