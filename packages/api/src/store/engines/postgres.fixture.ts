import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Template } from './template.fixture'

/**
 * Makes a template on a PostgreSQL server, unless another test file has.
 *
 * @param name the same for every template with the same content; at most 20 characters.
 * @param fill brings an empty database to what tests begin with.
 */
export async function createServerTemplate(server: string, name: string, fill: (database: string) => Promise<void>): Promise<Template> {
  const template = `lectern_template_${name}`
  const addressOf = (database: string): string => Object.assign(new URL(server), { pathname: `/${database}` }).href
  const administer = async (run: (client: pg.Client) => Promise<unknown>): Promise<void> => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    try {
      await run(client)
    } finally {
      await client.end()
    }
  }
  await administer(async (client) => {
    await client.query('SELECT pg_advisory_lock(1)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (rowCount) return
    await client.query(`CREATE DATABASE ${template}_new`)
    await fill(addressOf(`${template}_new`))
    await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`)
  })
  return {
    copy: async () => {
      const database = `test_${randomUUID().replaceAll('-', '')}`
      await administer((client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${template}`))
      return {
        database: addressOf(database),
        drop: () => administer((client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`)),
      }
    },
  }
}
