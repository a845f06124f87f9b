import type { Command } from 'commander'
import type { Connection } from './connection'
import type { ExitCode } from './exit-code'
import {
  addPlatform,
  approvePlatform,
  listDeliveries,
  listPlatforms,
  listToolKeys,
  type PlatformOptions,
  removePlatform,
  retryDeliveries,
  rotateToolKey,
  setPlatform,
} from './lti'
import type { Terminal } from './terminal'

type Remote = Connection & { json?: boolean }

/** Adds the commands of `lectern lti`. */
export function addLti(
  program: Command,
  terminal: Terminal,
  finish: (code: ExitCode) => void,
  {
    examples,
    remote,
    wholeNumber,
  }: { examples: (...lines: string[]) => string; remote: (command: Command) => Command; wholeNumber: (text: string) => number },
): void {
  const lti = program.command('lti').description('connect learning platforms, and look after the grades that they get')
  const platforms = lti.command('platforms').description('register, approve and remove learning platforms')
  const settings = (command: Command) =>
    remote(command)
      .option('--issuer <url>', 'its issuer')
      .option('--client-id <id>', 'the client id that it gave to this tool')
      .option('--auth-url <url>', 'its authorization endpoint')
      .option('--token-url <url>', 'where it issues access tokens')
      .option('--audience <audience>', 'the audience of token requests, where it is not the token URL')
      .option('--jwks-url <url>', 'its public keys')
      .option('--deployment <id...>', 'ids of its deployments of this tool')
      .option('--origin <origin...>', 'origins whose pages may show the tool in a frame')

  remote(platforms.command('list'))
    .description('list all platforms')
    .addHelpText('after', examples('lti platforms list'))
    .action(async (options: Remote) => finish(await listPlatforms(terminal, options)))
  settings(platforms.command('add'))
    .description('register a platform by hand')
    .argument('<name>', 'what you call it')
    .addHelpText(
      'after',
      examples(
        'lti platforms add Moodle --issuer https://moodle.example.edu --client-id a1B2c3 --deployment 3 \\\n    --auth-url https://moodle.example.edu/mod/lti/auth.php --token-url https://moodle.example.edu/mod/lti/token.php \\\n    --jwks-url https://moodle.example.edu/mod/lti/certs.php',
      ),
    )
    .action(async (name: string, options: Remote & PlatformOptions) => finish(await addPlatform(terminal, name, options)))
  settings(platforms.command('set'))
    .description('change settings of a platform')
    .argument('<id>', 'the id of the platform')
    .option('--name <name>', 'what you call it')
    .addHelpText('after', examples('lti platforms set 019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21 --deployment 3 4'))
    .action(async (id: string, options: Remote & PlatformOptions) => finish(await setPlatform(terminal, id, options)))
  remote(platforms.command('approve'))
    .description('let a platform launch that has registered itself')
    .argument('<id>', 'the id of the platform')
    .option('--deployment <id...>', 'deployments that it did not name')
    .addHelpText('after', examples('lti platforms approve 019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21'))
    .action(async (id: string, options: Remote & { deployment?: string[] }) => finish(await approvePlatform(terminal, id, options)))
  remote(platforms.command('remove'))
    .description('remove a platform with all that is known of it')
    .argument('<id>', 'the id of the platform')
    .addHelpText('after', examples('lti platforms remove 019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21'))
    .action(async (id: string, options: Remote) => finish(await removePlatform(terminal, id, options)))

  const deliveries = lti.command('deliveries').description('list grades on their way, and deliver them again')
  remote(deliveries.command('list'))
    .description('list deliveries of the last 30 days, newest first')
    .option('--state <state>', 'pending, delivered or parked')
    .option('--platform <id>', 'only those to this platform')
    .option('--limit <number>', 'how many at most', wholeNumber, 50)
    .addHelpText('after', examples('lti deliveries list --state parked'))
    .action(async (options: Remote & { state?: string; platform?: string; limit: number }) =>
      finish(await listDeliveries(terminal, options)),
    )
  remote(deliveries.command('retry'))
    .description('deliver grades again')
    .argument('[ids...]', 'ids of deliveries')
    .option('--parked', 'all that are parked')
    .addHelpText('after', examples('lti deliveries retry 019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c23', 'lti deliveries retry --parked'))
    .action(async (ids: string[], options: Remote & { parked?: boolean }) => finish(await retryDeliveries(terminal, ids, options)))

  const keys = lti.command('keys').description('list and rotate the keys that the tool signs with')
  remote(keys.command('list'))
    .description('list the keys that are published')
    .addHelpText('after', examples('lti keys list'))
    .action(async (options: Remote) => finish(await listToolKeys(terminal, options)))
  remote(keys.command('rotate'))
    .description('replace the key; the new one signs after a day')
    .option('--revoke', 'the keys so far are compromised: use the new one at once')
    .addHelpText('after', examples('lti keys rotate'))
    .action(async (options: Remote & { revoke?: boolean }) => finish(await rotateToolKey(terminal, options)))
}
