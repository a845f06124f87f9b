import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Env } from '../../http/context'
import type { LtiPlatform } from '../../store/store'
import type { LtiDeps } from '../deps'
import { linkAddress } from '../launch/content'
import { claims } from '../launch/message'
import { originsOf } from '../origins'
import { type FramedBy, needed, readFields, sendPage } from '../page'
import { LtiRefusal } from '../refusal'
import { contentOf, findItems, type Item, readCourse, readCourses, type Shelf } from './catalogue'
import type { Picking } from './session'
import { type PickerTexts, pickerTexts } from './texts'

const mostPicked = 50

/** What the form of the picker contains. */
interface Asked {
  session: string
  course: string
  query: string
  picked: string[]
  go: string
}

async function readAsked(c: Context<Env>): Promise<Asked> {
  const fields = await readFields(c, 64_000)
  const field = (name: string) => fields.get(name)?.trim() ?? ''
  const [opened, go] = [field('open'), field('go')]
  const isElsewhere = opened !== '' || go === 'all'
  return {
    session: needed(new Map(fields), 'session'),
    course: isElsewhere ? opened : field('course'),
    query: isElsewhere ? '' : field('q').slice(0, 200),
    picked: [...new Set(fields.getAll('item'))].slice(0, mostPicked),
    go,
  }
}

/** The page on which a teacher picks content. It works without scripts. */
export async function pick(c: Context<Env>, deps: LtiDeps, framedBy: FramedBy): Promise<Response> {
  const { store } = deps
  const asked = await readAsked(c)
  const picking = (await store.findLtiTicket('picker', asked.session)) as Picking | undefined
  const found = picking && (await store.findLtiPlatform(picking.platformId))
  if (!picking || !found || found.approvedAt === null) throw new LtiRefusal('picker_expired')
  // The return address comes from a verified message, so its page may show the picker in a frame, too.
  const platform = { ...found, origins: [...found.origins, ...originsOf(picking.returnUrl)] }
  framedBy(platform)
  const picked = await findItems(store, asked.picked)
  if (asked.go === 'cancel') return sendBack(c, deps, { asked, picking, platform, items: [] })
  if (asked.go === 'add' && picked.length > 0)
    return sendBack(c, deps, { asked, picking, platform, items: picking.multiple ? picked : picked.slice(-1) })
  return show(c, deps, { asked, picking, platform, picked })
}

async function show(
  c: Context<Env>,
  { store, addressesOf }: LtiDeps,
  { asked, picking, platform, picked }: { asked: Asked; picking: Picking; platform: LtiPlatform; picked: Item[] },
): Promise<Response> {
  const { language, texts } = pickerTexts(picking.locale)
  const shelf = asked.course === '' ? undefined : await readCourse(store, asked.course, asked.query)
  const { shelves, more } = shelf ? { shelves: [shelf], more: false } : await readCourses(store, asked.query)
  const shownValues = new Set(shelves.flatMap(({ items }) => items.map(({ value }) => value)))
  const elsewhere = picked.filter(({ value }) => !shownValues.has(value))
  const pickedValues = new Set(picked.map(({ value }) => value))
  const row = (item: Item) => itemRow(item, { texts, multiple: picking.multiple, checked: pickedValues.has(item.value) })
  const isEmpty = shelves.every(({ items }) => items.length === 0)
  const body = html`<h1>${texts.title}</h1>
<form method="post" action="${addressesOf(c.req.url).picker}">
<input type="hidden" name="session" value="${asked.session}">
${shelf ? html`<input type="hidden" name="course" value="${shelf.course.id}">` : ''}
<div class="bar" role="search"><input type="search" name="q" value="${asked.query}" aria-label="${texts.searchLabel}" placeholder="${texts.searchLabel}">
<button class="plain" name="go" value="search">${texts.search}</button>
${shelf || asked.query !== '' ? html`<button class="plain" name="go" value="all">${texts.allCourses}</button>` : ''}</div>
<p>${picking.multiple ? texts.several : texts.oneOnly}</p>
${asked.go === 'add' ? html`<p role="alert"><strong>${texts.choose}</strong></p>` : ''}
${elsewhere.length > 0 ? html`<fieldset><legend>${texts.selected}</legend><ul>${elsewhere.map(row)}</ul></fieldset>` : ''}
${isEmpty ? html`<p>${texts.nothing}</p>` : shelves.map((each) => shelfRows(each, { texts, row, isOpen: shelf !== undefined }))}
${more ? html`<p class="note">${texts.more}</p>` : ''}
<div class="bar"><button name="go" value="add">${texts.add}</button> <button class="plain" name="go" value="cancel">${texts.cancel}</button></div>
</form>`
  return sendPage(c, { title: texts.title, body, locale: language, platform })
}

function shelfRows(
  { course, items }: Shelf,
  { texts, row, isOpen }: { texts: PickerTexts; row: (item: Item) => unknown; isOpen: boolean },
) {
  return html`<section aria-label="${course.title}">
<h2>${course.title}${isOpen ? '' : html` <button class="plain" name="open" value="${course.id}" aria-label="${texts.open}: ${course.title}">${texts.open}</button>`}</h2>
<ul>${items.map(row)}</ul>
</section>`
}

function itemRow(
  { kind, value, number, title, depth, quiz }: Item,
  { texts, multiple, checked }: { texts: PickerTexts; multiple: boolean; checked: boolean },
) {
  const name = kind === 'course' ? texts.wholeCourse : texts[kind]
  const facts = quiz?.mode === 'graded' ? `, ${texts.graded}, ${quiz.maxPoints} ${texts.points}` : ''
  return html`<li class="depth-${depth}"><label><input type="${multiple ? 'checkbox' : 'radio'}" name="item" value="${value}"${checked ? html` checked` : ''}> ${number} ${title} <span class="kind">${name}${facts}</span></label></li>
`
}

/** A content item for a platform (Deep Linking 2.0 §3.2): a link, and a line item for a graded quiz. */
function contentItem({ value, title, quiz }: Item, launch: string, lineItems: boolean): object {
  const content = contentOf(value)
  if (!content) throw new Error(`nothing can be picked as ${value}`)
  return {
    type: 'ltiResourceLink',
    title,
    url: linkAddress(launch, content),
    custom: content,
    ...(lineItems &&
      quiz?.mode === 'graded' &&
      quiz.maxPoints > 0 && {
        lineItem: { label: title, scoreMaximum: quiz.maxPoints, resourceId: `${content.course}/${quiz.id}`, tag: 'lectern' },
      }),
  }
}

/** Sends the selection back to the platform, signed (Deep Linking 2.0 §4.5). */
async function sendBack(
  c: Context<Env>,
  { store, toolKeys, addressesOf }: LtiDeps,
  { asked, picking, platform, items }: { asked: Asked; picking: Picking; platform: LtiPlatform; items: Item[] },
): Promise<Response> {
  if (!(await store.takeLtiTicket('picker', asked.session))) throw new LtiRefusal('picker_expired')
  const { launch } = addressesOf(c.req.url)
  const response = await toolKeys.sign(
    {
      iss: platform.clientId,
      aud: [platform.issuer],
      nonce: crypto.randomUUID(),
      [claims.deployment]: picking.deploymentId,
      [claims.messageType]: 'LtiDeepLinkingResponse',
      [claims.version]: '1.3.0',
      [claims.contentItems]: items.map((item) => contentItem(item, launch, picking.lineItems)),
      ...(picking.data !== undefined && { [claims.data]: picking.data }),
    },
    300,
  )
  const { language, texts } = pickerTexts(picking.locale)
  return sendPage(c, {
    title: texts.title,
    locale: language,
    platform,
    body: html`<form method="post" action="${picking.returnUrl}"><input type="hidden" name="JWT" value="${response}"><p>${texts.sending}</p><button>${texts.goOn}</button></form>`,
    script: 'document.forms[0].submit()',
  })
}
