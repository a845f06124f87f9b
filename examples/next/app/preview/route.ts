import { draftMode } from 'next/headers'
import { redirect } from 'next/navigation'
import { isSecret } from '../../lib/secret'

/** `/preview?secret=…` shows this browser the newest release, published or not. */
export async function GET(request: Request) {
  if (!isSecret(new URL(request.url).searchParams.get('secret'))) return new Response('The secret is wrong.', { status: 401 })
  ;(await draftMode()).enable()
  redirect('/')
}
