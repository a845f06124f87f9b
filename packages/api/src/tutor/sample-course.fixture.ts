import path from 'node:path'
import { type Compiled, compile } from '@lectern/content'

const dir = path.resolve(import.meta.dirname, '../../../content/courses/ai-deployment-and-management')

/** The packaged course. */
export async function compileSampleCourse(): Promise<Required<Pick<Compiled, 'bundle' | 'assets'>>> {
  const { bundle, assets, issues } = await compile(dir)
  if (!bundle) throw new Error(JSON.stringify(issues))
  return { bundle, assets }
}
