/**
 * JSON text of a value that is served as it is, without being read and written again.
 *
 * @example
 * new JsonText<{ html: string }>('{"html":"<p>Words.</p>"}').and({ id: 'first' }).json // '{"id":"first","html":"<p>Words.</p>"}'
 */
export class JsonText<Value extends object> {
  constructor(
    readonly json: string,
    /** Never there; it keeps the types of two texts apart. */
    readonly of?: Value,
  ) {}

  /** The object with more members; both have at least one, and none in common. */
  and<More extends object>(members: More | JsonText<More>): JsonText<More & Value> {
    const more = members instanceof JsonText ? members.json : JSON.stringify(members)
    return new JsonText(`${more.slice(0, -1)},${this.json.slice(1)}`)
  }
}
