import { hash } from 'node:crypto'

/**
 * The JSON text of an object, sent as it is: stored JSON need not be parsed and serialised again.
 *
 * @example
 * JsonText.of({ id: 'first' }).and(JsonText.from<{ html: string }>('{"html":"<p>Words.</p>"}')).json // '{"id":"first","html":"<p>Words.</p>"}'
 */
export class JsonText<Value extends object> {
  /** Never set; it distinguishes the types of two texts. */
  declare readonly value?: Value
  readonly #members: string
  readonly #given: string | undefined
  #hash: string | undefined

  private constructor(members: string, identity?: string) {
    this.#members = members
    this.#given = identity
  }

  /**
   * Wraps the JSON text of an object with at least one member.
   *
   * @param identity a short string that differs whenever the text does, for ETags.
   */
  static from<Value extends object>(json: string, identity?: string): JsonText<Value> {
    return new JsonText(json.slice(1, -1), identity)
  }

  /** Serialises an object. */
  static of<Value extends object>(value: Value): JsonText<Value> {
    return JsonText.from(JSON.stringify(value))
  }

  /** Builds an object whose only member is a list. */
  static list<Name extends string, Item extends object>(name: Name, items: readonly JsonText<Item>[]): JsonText<Record<Name, Item[]>> {
    return new JsonText(`"${name}":[${items.map(({ json }) => json).join()}]`)
  }

  get json(): string {
    return `{${this.#members}}`
  }

  /** A short string that differs whenever the text does; ETags hash it instead of the text. */
  get identity(): string {
    if (this.#given !== undefined) return this.#given
    this.#hash ??= hash('sha256', this.#members, 'base64url')
    return this.#hash
  }

  /** Merges two objects without common members. */
  and<More extends object>(more: JsonText<More>): JsonText<Value & More> {
    const named = this.#given !== undefined || more.#given !== undefined
    return new JsonText(`${this.#members},${more.#members}`, named ? `${this.identity} ${more.identity}` : undefined)
  }
}
