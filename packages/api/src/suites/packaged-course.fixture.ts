import path from 'node:path'
import { type Compiled, compile } from '@lectern/content'

/**
 * Compiles a packaged course.
 *
 * @throws {Error} with its issues when it has any, advice included.
 */
export async function compilePackaged(id: string): Promise<Required<Pick<Compiled, 'bundle' | 'assets'>>> {
  const folder = path.resolve(import.meta.dirname, '../../../content/courses', id)
  const { bundle, assets, issues } = await compile(folder, { lint: true })
  if (!bundle || issues.length > 0) throw new Error(JSON.stringify(issues))
  return { bundle, assets }
}
