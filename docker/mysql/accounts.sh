#!/bin/sh
# Makes the database and its two accounts; the database image runs it once, on an empty volume.
#   journal_schema  owns the schema: migrates it and grants the other its rights, table by table
#   journal         works with it: until the first migration it may only read
set -eu
secrets=${SECRETS:-/run/secrets}

# The content of a secret as an SQL string.
text() {
  printf "'%s'" "$(sed "s/[\\\\']/\\\\&/g" "$secrets/$1")"
}

MYSQL_PWD=$(cat "$secrets/db_root") mysql --user=root <<SQL
create database journal character set utf8mb4 collate utf8mb4_bin;
create user 'journal_schema'@'%' identified by $(text db_schema);
grant all on journal.* to 'journal_schema'@'%' with grant option;
create user 'journal'@'%' identified by $(text db_journal);
grant select on journal.* to 'journal'@'%';
SQL
