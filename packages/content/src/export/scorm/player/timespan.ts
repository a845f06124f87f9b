/** CMITimespan: HHHH:MM:SS.SS. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.round(milliseconds / 10)
  const two = (value: number) => String(value).padStart(2, '0')
  const seconds = Math.floor(hundredths / 100)
  const hours = Math.min(9999, Math.floor(seconds / 3600))
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`
}
