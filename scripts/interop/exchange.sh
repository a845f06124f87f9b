#!/usr/bin/env bash
# Tries exports and imports on a real Moodle: see exchange.ts. Needs what moodle-setup.sh needs.
#
#   scripts/interop/exchange.sh SNAPSHOT [CHECK]      CHECK is one of the functions in exchange.ts, such as checkCartridges
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/interop/moodle-setup.sh

bring_up_moodle "${1:?usage: exchange.sh SNAPSHOT [CHECK]}"

step 'exchange courses'
npx --yes pnpm@10.34.9 exec tsx --conditions=source scripts/interop/exchange.ts "$moodle" "${@:2}"
