import { parseArgs } from 'node:util'
import { Lectern, LecternError } from '@lectern/sdk'
import { Gradebook } from './gradebook'
import { eraseLearner, syncCourse } from './sync'

const help = `Usage: lms-sync [--database lms.db] [--page-size 100] [course …]
       lms-sync [--database lms.db] --erase learner

Mirrors outlines and grades of Lectern courses (default: all) into the database of an LMS, or erases a learner from both.
LECTERN_BASE_URL says where Lectern is, LECTERN_API_KEY is a secret key with the scope learning.`

/** Runs the command. Exit codes: 0 everything is up to date, 1 a course failed, 2 the command was not understood. */
async function main(): Promise<number> {
  let parsed: { values: { database: string; 'page-size': string; erase?: string; help: boolean }; positionals: string[] }
  try {
    const options = {
      database: { type: 'string', default: 'lms.db' },
      'page-size': { type: 'string', default: '100' },
      erase: { type: 'string' },
      help: { type: 'boolean', default: false },
    } as const
    parsed = parseArgs({ options, allowPositionals: true })
  } catch (error) {
    console.error(`lms-sync: ${(error as Error).message}\n\n${help}`)
    return 2
  }
  const { values, positionals } = parsed
  const pageSize = Number(values['page-size'])
  if (values.help) {
    console.log(help)
    return 0
  }
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100) {
    console.error('lms-sync: --page-size is a number from 1 to 100.')
    return 2
  }
  const lectern = new Lectern()
  const gradebook = openGradebook(values.database)
  let failed = false
  try {
    if (values.erase !== undefined) {
      const rows = await eraseLearner({ lectern, gradebook, learnerId: values.erase })
      console.log(`${values.erase}: erased, ${rows} grades deleted`)
      return 0
    }
    const courses = positionals.length ? positionals : (await lectern.courses.list().toArray()).map(({ id }) => id)
    for (const courseId of courses) {
      try {
        const onPage = (page: number) => console.log(`${courseId}: page ${page} of grades`)
        const { outline, grades } = await syncCourse({ lectern, gradebook, courseId, pageSize, onPage })
        console.log(`${courseId}: ${outline} rows of the outline and ${grades} grades written`)
      } catch (error) {
        // One course that fails does not keep the others from being copied.
        failed = true
        complain(error, courseId)
      }
    }
  } finally {
    gradebook.close()
  }
  return failed ? 1 : 0
}

function openGradebook(file: string): Gradebook {
  try {
    return new Gradebook(file)
  } catch (cause) {
    throw new Error(`${file} cannot be opened as a database: ${(cause as Error).message}`, { cause })
  }
}

function complain(error: unknown, courseId?: string): void {
  const request = error instanceof LecternError && error.requestId ? ` (request ${error.requestId})` : ''
  console.error(`lms-sync: ${courseId ? `${courseId}: ` : ''}${error instanceof Error ? error.message : error}${request}`)
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    complain(error)
    process.exitCode = 1
  },
)
