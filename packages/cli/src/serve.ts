/** `lectern serve`: passes its options to the service as settings. The service runs in this process until a signal stops it. */
export async function serve({ db, host, port, seed }: { db: string; host?: string; port?: string; seed?: string }): Promise<void> {
  process.env.LECTERN_DB = db
  if (host !== undefined) process.env.HOST = host
  if (port !== undefined) process.env.PORT = port
  if (seed !== undefined) process.env.LECTERN_SEED = seed
  await import('@lectern/api/main')
}
