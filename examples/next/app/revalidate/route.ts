import { revalidateTag } from 'next/cache'
import { tag } from '../../lib/lectern'
import { isSecret } from '../../lib/secret'

/** A pipeline calls this after publishing: every page is made anew when it is next asked for. */
export async function POST(request: Request) {
  if (!isSecret(request.headers.get('authorization')?.replace(/^Bearer /, '') ?? null))
    return new Response('The secret is wrong.', { status: 401 })
  revalidateTag(tag, { expire: 0 })
  return Response.json({ revalidated: tag })
}
