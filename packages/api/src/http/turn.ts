/** The most items to collect, so that the first does not wait for a long burst. */
export const maxGathered = 128

/**
 * Collects the items of one event-loop turn, and handles them when the turn ends or when there are {@link maxGathered}.
 *
 * @param handle must not throw, or the remaining items would be lost.
 * @example
 * const write = gatherTurn((line: string) => stream.write(line))
 */
export function gatherTurn<Item>(handle: (item: Item) => void): (item: Item) => void {
  let waiting: Item[] = []
  const flush = (): void => {
    const gathered = waiting
    waiting = []
    for (const item of gathered) handle(item)
  }
  return (item) => {
    const count = waiting.push(item)
    if (count === maxGathered) flush()
    else if (count === 1) setImmediate(flush)
  }
}
