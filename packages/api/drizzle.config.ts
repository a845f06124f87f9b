import { defineConfig } from 'drizzle-kit'

// `pnpm exec drizzle-kit generate` writes the migrations of SQLite, with DIALECT=postgres those of PostgreSQL.
const dialect = process.env.DIALECT === 'postgres' ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: `./src/store/tables/${dialect}.ts`,
  out: `./src/store/migrations/${dialect}`,
})
