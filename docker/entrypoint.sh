#!/bin/sh
# Starts the server in the foreground. What it writes lies under JOURNAL_HOME; the installation beside
# this script is only read. JOURNAL_X_FILE names a file that holds the value of JOURNAL_X.
# JOURNAL_JAVA_OPTS is added to the options of the JVM, the last of two alike wins.
set -eu
umask 027

installation=$(cd "$(dirname "$0")" && pwd)
server=$installation/server
home=${JOURNAL_HOME:=/var/lib/journal}
export JOURNAL_HOME

fail() {
  echo "journal: $1" >&2
  exit 64
}

for variable in $(env | sed -n 's/^\(JOURNAL_[A-Z_]*\)_FILE=.*/\1/p'); do
  file=$(printenv "${variable}_FILE")
  [ -z "$(printenv "$variable")" ] || fail "$variable and ${variable}_FILE are both set"
  [ -r "$file" ] || fail "${variable}_FILE: cannot read $file"
  value=$(cat "$file")
  [ -n "$value" ] || fail "${variable}_FILE: $file is empty"
  export "$variable=$value"
  unset "${variable}_FILE"
done

[ -w "$home" ] || fail "JOURNAL_HOME: cannot write to $home"

# The server's own folder, made anew from the installation at each start.
run=$home/run
rm -rf "$run"
mkdir -p "$run/deployments" "$run/tmp" "$home/log" "$home/server"
cp -R "$server/standalone/configuration" "$run/"
ln -s "$server/standalone/deployments/journal.ear" "$run/deployments/"

# Memory pools of the C library: one for each thread would keep what it once had.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

# A thread that wakes does not interrupt another of the server: see decision record 0011.
batch=
chrt --batch 0 true 2>/dev/null && batch="chrt --batch 0"

# Strangers reach the pages; the management port stays on the loopback address.
# shellcheck disable=SC2086 # several options in one variable
exec $batch "${JAVA_HOME:+$JAVA_HOME/bin/}java" \
  "@$installation/jvm.args" \
  -XX:+ExitOnOutOfMemoryError \
  "-Djava.io.tmpdir=$run/tmp" \
  "-Djboss.home.dir=$server" \
  "-Djboss.server.base.dir=$run" \
  "-Djboss.server.data.dir=$home/server" \
  "-Djboss.server.log.dir=$home/log" \
  "-Djboss.bind.address=0.0.0.0" \
  "-Djboss.bind.address.management=127.0.0.1" \
  "-Dorg.jboss.boot.log.file=$home/log/boot.log" \
  "-Dlogging.configuration=file:$run/configuration/logging.properties" \
  ${JOURNAL_JAVA_OPTS:-} \
  -jar "$server/jboss-modules.jar" -mp "$server/modules" org.jboss.as.standalone
