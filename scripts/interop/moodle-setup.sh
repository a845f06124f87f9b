# Brings up a real Moodle 5.1 on PostgreSQL for the scripts beside it, which source this file and call bring_up_moodle SNAPSHOT.
#
# SNAPSHOT is a Git directory (bare or not) with Moodle 5.1, such as a clone of a public repository. Needs Debian's packages php-cli
# php-pgsql php-xml php-intl php-mbstring php-curl php-zip php-gd php-soap postgresql. The installed Moodle stays in INTEROP_DIR
# (default: /tmp/lectern-moodle) for the next time; the folder $moodle holds it. As root, PostgreSQL runs as the user postgres.
# The database stops when the script ends, unless it was running before.
folder=${INTEROP_DIR:-/tmp/lectern-moodle}
moodle=$folder/moodle
postgres=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
port=54391

step() { printf '\n== %s\n' "$1"; }
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop_database() { as_postgres "$postgres/pg_ctl" -D "$folder/postgres/data" -m fast stop >/dev/null 2>&1 || true; }

# Snapshots may lack their largest files, none of which Moodle needs. Plugins that are not Moodle's own may need what is not there.
check_out() {
  step 'check Moodle out'
  rm -rf "$moodle" && mkdir -p "$moodle"
  export GIT_INDEX_FILE=$folder/index GIT_NO_LAZY_FETCH=1
  repo() { git -C "$snapshot" -c core.bare=false --work-tree="$moodle" "$@"; }
  repo read-tree HEAD
  repo ls-files -s | awk '{ print $2 }' | sort -u | repo cat-file --batch-check | awk '$2 == "missing" { print $1 }' >"$folder/missing"
  repo ls-files -s | { grep -F -f "$folder/missing" || true; } | cut -f 2 | while read -r file; do repo update-index --force-remove "$file"; done
  repo checkout-index --all --force --prefix="$moodle/"
  unset GIT_INDEX_FILE GIT_NO_LAZY_FETCH
  rm -rf "$moodle"/public/local/*/ "$moodle"/public/blocks/{approved_courses,annual_report}
}

start_database() {
  if "$postgres/pg_isready" -q -h "$folder/postgres" -p "$port"; then return; fi
  step 'start PostgreSQL'
  mkdir -p "$folder/postgres"
  if [ "$(id -u)" = 0 ]; then chown postgres "$folder/postgres"; fi
  if [ ! -d "$folder/postgres/data" ]; then
    as_postgres "$postgres/initdb" -D "$folder/postgres/data" -U moodle -A trust -E UTF8 --no-sync >/dev/null
  fi
  stop_database
  as_postgres "$postgres/pg_ctl" -D "$folder/postgres/data" -l "$folder/postgres/log" -w \
    -o "-p $port -k $folder/postgres -c listen_addresses='' -c fsync=off" start >/dev/null
  trap stop_database EXIT
}

install() {
  step 'install Moodle'
  as_postgres "$postgres/dropdb" --if-exists -h "$folder/postgres" -p "$port" -U moodle moodle
  as_postgres "$postgres/createdb" -h "$folder/postgres" -p "$port" -U moodle moodle
  rm -rf "$folder/data" && mkdir -p "$folder/data"
  cat >"$moodle/config.php" <<PHP
<?php
unset(\$CFG);
global \$CFG;
\$CFG = new stdClass();
\$CFG->dbtype = 'pgsql';
\$CFG->dblibrary = 'native';
\$CFG->dbhost = '$folder/postgres';
\$CFG->dbname = 'moodle';
\$CFG->dbuser = 'moodle';
\$CFG->dbpass = '';
\$CFG->prefix = 'mdl_';
\$CFG->dboptions = ['dbport' => $port, 'dbsocket' => '$folder/postgres'];
\$CFG->wwwroot = 'http://127.0.0.1:8099';
\$CFG->dataroot = '$folder/data';
\$CFG->admin = 'admin';
\$CFG->directorypermissions = 0777;
\$CFG->noemailever = true;
require_once(__DIR__ . '/lib/setup.php');
PHP
  (cd "$moodle" && php -d max_input_vars=5000 admin/cli/install_database.php --agree-license --adminuser=admin --adminpass='Admin1!pass' \
    --adminemail=admin@example.com --fullname='Moodle for tests' --shortname=tests >"$folder/install.log")
  touch "$folder/installed"
}

need() {
  for command in "$@"; do
    command -v "$command" >/dev/null || { echo "$(basename "$0"): $command is missing; see the head of moodle-setup.sh" >&2; exit 1; }
  done
}

bring_up_moodle() {
  need php git node
  snapshot=$(cd "$1" && pwd)
  mkdir -p "$folder"
  [ -f "$folder/installed" ] || check_out
  start_database
  [ -f "$folder/installed" ] || install
}
