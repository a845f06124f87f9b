/** True for the names and addresses that stand for this machine. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(hostname) ||
  /^\[?::1\]?$/.test(hostname)
