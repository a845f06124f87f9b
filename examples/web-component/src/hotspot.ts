import type { Region } from '@lectern/sdk/functions'
import { h } from './element'
import { described, type Input, type InputContext, inputOf, type Typed } from './input'

type Hotspot = Typed<'hotspot'>

/** An image to choose places of: with the pointer on it, or with the controls below. */
export const hotspot = (question: Hotspot, context: InputContext): Input =>
  question.select === 'region' ? regions(question, context) : points(question, context)

function regions(question: Hotspot, context: InputContext): Input {
  const { width, height } = question.image
  const rows = (question.regions ?? []).map((region, index) => {
    const box = h('input', {
      type: question.marks === 1 ? 'radio' : 'checkbox',
      name: context.labelId,
      value: region.id,
      onchange: () => answer(box),
    })
    const shape = shapeOf(region, width, height)
    // Only those with a pointer need the shapes; everybody has the names.
    shape.addEventListener('click', () => box.click())
    return { box, shape, number: numberOf(index + 1, shape), label: h('label', {}, box, `${index + 1}. ${region.text}`) }
  })
  const limit = h('p', { class: 'quiet', hidden: question.marks === 1 }, `Choose at most ${question.marks}.`)
  const show = () => {
    for (const { box, shape } of rows) shape.classList.toggle('chosen', box.checked)
  }
  const answer = (changed: HTMLInputElement) => {
    const isTooMany = rows.filter(({ box }) => box.checked).length > question.marks
    if (isTooMany) changed.checked = false
    limit.classList.toggle('fault', isTooMany)
    const chosen = rows.filter(({ box }) => box.checked)
    show()
    context.onAnswer({ type: question.type, questionId: question.id, regionIds: chosen.map(({ box }) => box.value) })
  }
  const picture = pictureOf(
    question,
    context,
    rows.flatMap(({ shape, number }) => [shape, number]),
  )
  const choices = h(
    'div',
    { class: 'choices', role: question.marks === 1 ? 'radiogroup' : 'group', ...described(context) },
    ...rows.map(({ label }) => label),
  )
  return inputOf(h('div', {}, picture.element, limit, choices), (response) => {
    if (!('regionIds' in response)) return
    for (const { box } of rows) box.checked = response.regionIds?.includes(box.value) ?? false
    show()
  })
}

function points(question: Hotspot, context: InputContext): Input {
  const { columns, rows } = question.grid ?? { columns: 10, rows: 10 }
  const { width, height } = question.image
  let isDisabled = false
  const marks = Array.from({ length: question.marks }, (_, index) => {
    const select = (name: string, count: number) => {
      const label = question.marks === 1 ? name : `${name} of mark ${index + 1}`
      const options = Array.from({ length: count }, (_, at) => h('option', { value: String(at + 1) }, String(at + 1)))
      return h('select', { 'aria-label': label, onchange: () => takeCell() }, h('option', { value: '' }, '—'), ...options)
    }
    const mark = {
      column: select('Column', columns),
      row: select('Row', rows),
      at: undefined as { x: number; y: number } | undefined,
      dot: svg('circle', { r: width / 60 }),
    }
    const takeCell = () => {
      const [column, row] = [Number(mark.column.value), Number(mark.row.value)]
      mark.at = column && row ? { x: (column - 0.5) / columns, y: (row - 0.5) / rows } : undefined
      answer()
    }
    return mark
  })
  const show = () => {
    for (const { at, dot } of marks) {
      dot.toggleAttribute('hidden', !at)
      dot.setAttribute('cx', String((at?.x ?? -1) * width))
      dot.setAttribute('cy', String((at?.y ?? -1) * height))
    }
  }
  const showCells = () => {
    for (const { at, column, row } of marks) {
      column.value = at ? String(Math.min(columns, Math.floor(at.x * columns) + 1)) : ''
      row.value = at ? String(Math.min(rows, Math.floor(at.y * rows) + 1)) : ''
    }
  }
  const answer = () => {
    show()
    context.onAnswer({ type: question.type, questionId: question.id, marks: marks.flatMap(({ at }) => at ?? []) })
  }
  const picture = pictureOf(
    question,
    context,
    marks.map(({ dot }) => dot),
  )
  picture.overlay.addEventListener('click', (event) => {
    const mark = marks.find(({ at }) => !at) ?? marks.at(-1)
    if (isDisabled || !mark) return
    const { left, top, width: wide, height: high } = picture.overlay.getBoundingClientRect()
    mark.at = { x: (event.clientX - left) / wide, y: (event.clientY - top) / high }
    showCells()
    answer()
  })
  show()
  const controls = marks.map(({ column, row }) => h('p', {}, 'Column ', column, ' Row ', row))
  const hint = h(
    'p',
    { class: 'quiet' },
    `Click on the image, or choose a cell of a grid of ${columns} columns and ${rows} rows, from the upper left.`,
  )
  const { disable, ...rest } = inputOf(
    h('div', { role: 'group', ...described(context) }, picture.element, hint, ...controls),
    (response) => {
      if (!('marks' in response)) return
      marks.forEach((mark, index) => {
        mark.at = response.marks?.[index]
      })
      showCells()
      show()
    },
  )
  return {
    ...rest,
    disable: (disabled) => {
      isDisabled = disabled
      disable(disabled)
    },
  }
}

function pictureOf({ image }: Hotspot, { baseUrl }: InputContext, shapes: SVGElement[]): { element: HTMLElement; overlay: SVGElement } {
  const { src, alt, width, height } = image
  const overlay = svg('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, ...shapes)
  const picture = h('img', { src: new URL(src, `${baseUrl}/`).href, alt, width: String(width), height: String(height) })
  return { element: h('div', { class: 'hotspot' }, picture, overlay), overlay }
}

/** The shape of a region in pixels of the image. */
function shapeOf({ shape }: Region, width: number, height: number): SVGElement {
  switch (shape.type) {
    case 'ellipse':
      return svg('ellipse', { cx: shape.x * width, cy: shape.y * height, rx: shape.radiusX * width, ry: shape.radiusY * height })
    case 'rectangle':
      return svg('rect', { x: shape.x * width, y: shape.y * height, width: shape.width * width, height: shape.height * height })
    case 'polygon':
      return svg('polygon', { points: shape.corners.map(({ x, y }) => `${x * width},${y * height}`).join(' ') })
    default:
      // A newer shape: its region can be chosen by its name.
      return svg('g')
  }
}

function numberOf(number: number, shape: SVGElement): SVGElement {
  const read = (name: string) => Number(shape.getAttribute(name) ?? 0)
  const corners = (shape.getAttribute('points') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((corner) => corner.split(',').map(Number))
  const mean = (index: number) => corners.reduce((sum, corner) => sum + (corner[index] ?? 0), 0) / (corners.length || 1)
  const x = read('cx') + read('x') + read('width') / 2 + mean(0)
  const y = read('cy') + read('y') + read('height') / 2 + mean(1)
  const text = svg('text', { x, y })
  text.textContent = String(number)
  return text
}

function svg(name: string, attributes: Record<string, string | number> = {}, ...children: Node[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}
