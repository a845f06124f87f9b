/** `T` with the parts named in `Include` present. A list whose length the compiler does not know promises nothing. */
export type WithIncluded<T, Include extends readonly string[]> = number extends Include['length']
  ? T
  : T & { [Key in Include[number] & keyof T]-?: NonNullable<T[Key]> }
