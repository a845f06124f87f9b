import { z } from '@hono/zod-openapi'
import { scopes } from '../store/store'
import { pageOf, Text } from './common'

const time = (description: string) => z.iso.datetime().openapi({ description, example: '2026-11-24T09:30:00.000Z' })

export const Scope = z.enum(scopes).openapi('Scope', { description: 'What a secret key may do.' })

export const Key = z
  .object({
    id: z.string(),
    kind: z.enum(['delivery', 'secret']),
    name: z.string(),
    hint: z.string().openapi({ description: 'The first characters of the key, to tell keys apart.', example: 'lk_sec_AZq4fTs' }),
    scopes: z.array(Scope),
    createdAt: time('When it was made.'),
    expiresAt: time('When it ends; null for never.').nullable(),
    revokedAt: time('When it was revoked.').nullable(),
    lastUsedAt: time('When it was last used, to the minute.').nullable(),
  })
  .openapi('Key')

export const CreatedKey = Key.extend({
  secret: z.string().openapi({ description: 'The key itself. It is shown only once.', example: 'lk_sec_AZq4fTs…' }),
}).openapi('CreatedKey')

export const KeyPage = pageOf(Key, 'KeyPage')

export const CreateKey = z
  .strictObject({
    kind: z.enum(['delivery', 'secret']),
    name: Text.trim().min(1).max(200).openapi({ description: 'Who uses it.', example: 'CI of the course repository' }),
    scopes: z
      .array(Scope)
      .max(scopes.length)
      .default([])
      .openapi({ description: 'The scopes of a secret key. The key that creates it must have all of them.' }),
    expiresAt: time('When it ends; without it, never.').optional(),
  })
  .refine(({ kind, scopes: list }) => (kind === 'secret') === list.length > 0, {
    path: ['scopes'],
    message: 'A secret key has at least one scope, a delivery key has none',
  })
  .openapi('CreateKey')
