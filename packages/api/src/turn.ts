/**
 * Gathers what comes in one turn of the event loop and hands it over when the turn is over, one after the other.
 *
 * @param atMost How many wait together; the first waits for no more than that many others.
 * @returns takes what is to be handed over.
 * @example
 * const write = gatherTurn(16, (line: string) => stream.write(line))
 */
export function gatherTurn<Item>(atMost: number, handle: (item: Item) => void): (item: Item) => void {
  let waiting: Item[] = []
  const handOver = (): void => {
    const gathered = waiting
    waiting = []
    for (const item of gathered) handle(item)
  }
  return (item) => {
    const count = waiting.push(item)
    if (count === atMost) handOver()
    else if (count === 1) setImmediate(handOver)
  }
}
