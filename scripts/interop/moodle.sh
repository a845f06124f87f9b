#!/usr/bin/env bash
# Tries the LTI tool on a real Moodle in Chromium: see moodle.ts. Needs Debian's package chromium, and what moodle-setup.sh needs.
#
#   scripts/interop/moodle.sh SNAPSHOT [STUDENTS]
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/interop/moodle-setup.sh

need chromium
bring_up_moodle "${1:?usage: moodle.sh SNAPSHOT [STUDENTS]}"

step 'build Lectern'
npx --yes pnpm@10.34.9 exec turbo run build --ui=stream --output-logs=errors-only --filter=lectern... --filter=reader...

step 'the journey'
npx --yes pnpm@10.34.9 exec tsx --conditions=source scripts/interop/moodle.ts "$moodle" "${2:-202}"
