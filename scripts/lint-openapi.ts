// Checks the committed OpenAPI document against Lectern's own rules: `tsx scripts/lint-openapi.ts FILE`.
import { readFileSync } from 'node:fs'
import { findRuleBreaks } from './openapi-rules'

const file = process.argv[2] ?? 'packages/api/openapi.json'
const findings = findRuleBreaks(JSON.parse(readFileSync(file, 'utf8')))
for (const { pointer, message } of findings) console.error(`${file}#${pointer}: ${message}`)
console.log(findings.length === 0 ? `${file} keeps every rule.` : `${findings.length} rules broken in ${file}.`)
process.exitCode = findings.length === 0 ? 0 : 1
