import { generateKeyPairSync, sign } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { openStore } from '@lectern/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, complaintsOf, launchWith } from './browser.fixture'
import { listen, type Service, startService } from './service.fixture'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const claim = (name: string) => `https://purl.imsglobal.org/spec/lti/claim/${name}`
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A launch of the exam on brakes by a learner. */
function signLaunch(issuer: string, nonce: string, target: string): string {
  const now = Math.floor(Date.now() / 1000)
  const message = {
    ...{ iss: issuer, aud: 'client', sub: 'pupil', nonce, iat: now, exp: now + 60 },
    [claim('message_type')]: 'LtiResourceLinkRequest',
    [claim('version')]: '1.3.0',
    [claim('deployment_id')]: '1',
    [claim('target_link_uri')]: target,
    [claim('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    [claim('resource_link')]: { id: 'link' },
  }
  const signed = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(message)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`
}

/** The page of a platform with an activity in a frame. It keeps what the tool asks it to keep (LTI postMessage Storage 1.0). */
const activity = (src: string) => `<!doctype html><title>LMS</title>
<iframe src="${src.replaceAll('&', '&amp;')}" width="1200" height="800" title="Activity"></iframe>
<script>
  const kept = new Map()
  window.asked = new Set()
  addEventListener('message', ({ data: { subject, message_id, key, value }, source, origin }) => {
    window.asked.add(subject)
    if (subject === 'lti.put_data') kept.set(origin + key, value)
    source.postMessage({ subject: subject + '.response', message_id, key, value: kept.get(origin + key) }, origin)
  })
</script>`

describe.skipIf(!chromiumPath)('a launch in a browser that keeps no cookies at all', () => {
  let service: Service
  let lms: Awaited<ReturnType<typeof listen>>
  beforeAll(async () => {
    service = await startService({ LECTERN_READER_SIGN_IN: 'off', LECTERN_LTI_NETWORK: 'development' })
    const target = `${service.origin}/lti/launch?course=bicycle&quiz=brakes-exam`
    lms = await listen((request: IncomingMessage, response: ServerResponse) => {
      const { pathname, searchParams: query } = new URL(request.url ?? '/', lms.origin)
      response.setHeader('content-type', pathname === '/jwks' ? 'application/json' : 'text/html')
      if (pathname === '/jwks') return response.end(JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k' }] }))
      if (pathname === '/auth') {
        const token = signLaunch(lms.origin, query.get('nonce') ?? '', target)
        const fields = `<input name="state" value="${query.get('state')}"><input name="id_token" value="${token}">`
        return response.end(
          `<form method="post" action="${query.get('redirect_uri')}">${fields}</form><script>document.forms[0].submit()</script>`,
        )
      }
      const login = { iss: lms.origin, client_id: 'client', login_hint: '1', target_link_uri: target, lti_storage_target: '_parent' }
      return response.end(activity(`${service.origin}/lti/login?${new URLSearchParams(login)}`))
    })
    const store = await openStore({ database: service.database })
    const { origin } = lms
    await store.createLtiPlatform(
      {
        ...{ name: 'LMS', issuer: origin, clientId: 'client', deployments: ['1'], origins: [origin], tokenAudience: null },
        ...{ authorizationUrl: `${origin}/auth`, tokenUrl: `${origin}/token`, jwksUrl: `${origin}/jwks` },
      },
      { approved: true },
    )
    await store.close()
  })
  afterAll(async () => {
    lms.close()
    await service.close()
  })

  it('is bound to it by the storage of the platform, and opens the quiz', async () => {
    const { context, close } = await launchWith({ profile: { default_content_setting_values: { cookies: 2 } } })
    try {
      const framed = await context.newPage()
      const complaints = complaintsOf(framed)
      // Playwright sometimes loses a frame that goes to and fro between two sites, so this looks at what the reader asks for.
      const listed = framed.waitForResponse((response) => response.url().includes('/v1/attempts?course=bicycle&quiz=brakes-exam'))
      await framed.goto(lms.origin)
      expect((await listed).status()).toBe(200)
      expect(await framed.evaluate('[...window.asked]')).toEqual(['lti.put_data', 'lti.get_data'])
      expect(complaints.filter((each) => !/service.?worker/i.test(each))).toEqual([])
    } finally {
      await close()
    }
  })
})
