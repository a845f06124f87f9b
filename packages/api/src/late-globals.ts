/**
 * Stands in for a global class of Node that is loaded when it is first used, until something makes an object of it. Objects of either are
 * instances of both, and classes may extend it before it is loaded.
 *
 * @param statics What the class itself is asked for.
 */
function late<Class extends abstract new (...args: never) => object>(name: string, statics: string[] = []): Class {
  const { get, value } = Object.getOwnPropertyDescriptor(globalThis, name) as PropertyDescriptor
  let loaded: Class | undefined
  const load = (): Class => {
    if (loaded) return loaded
    // Node puts what it has loaded where the adapter's own class may be by now.
    const current = Object.getOwnPropertyDescriptor(globalThis, name) as PropertyDescriptor
    loaded = (get ? get.call(globalThis) : value) as Class
    Object.defineProperty(globalThis, name, current)
    // What extends the stand-in, or was made from what does, inherits the rest from now on.
    Object.setPrototypeOf(standIn, loaded)
    Object.setPrototypeOf(standIn.prototype, loaded.prototype)
    standIn.prototype = loaded.prototype
    return loaded
  }
  const standIn = function (...args: unknown[]): object {
    return Reflect.construct(load() as never, args, new.target)
  }
  for (const member of statics) Object.defineProperty(standIn, member, { get: () => Reflect.get(load(), member) })
  return standIn as unknown as Class
}

/*
 * For any of these Node loads a whole client of HTTP, with HTTP/2: a tenth of the start. The server's adapter has classes of its own, which
 * extend them and seldom need them: the first body that does not say its length, for example, waits until they are loaded.
 */
export const LateHeaders = late<typeof Headers>('Headers')
export const LateRequest = late<typeof Request>('Request')
export const LateResponse = late<typeof Response>('Response', ['error', 'json', 'redirect'])
