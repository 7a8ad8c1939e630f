#!/bin/sh
# archive.sh THAWLINE: leaves THAWLINE.jsa beside it, the classes that commands load as the virtual machine lays them
# out: half the time of a small spec is loading them. The machine notes the classes of a few runs, then archives them.
# To be called where specs/ is. What the runs find makes no difference, only what they need for it.
program=$1
notes="$program.classes"
rm -rf "$program.jsa" "$notes"
mkdir "$notes"

# note NAME ARGUMENTS..
note() {
  notes_of_run="$notes/$1"
  shift
  THAWLINE_JAVA_OPTIONS="-Xshare:off -XX:DumpLoadedClassList=$notes_of_run" "$program" "$@" >/dev/null 2>&1
}

note run run --timeout 20s specs/demos/D1-publish.rs specs/demos/D1-publish.ev specs/lang/cells/once.rs specs/litmus/SB.rs \
  specs/litmus/SB.ev specs/litmus/SB-c.litmus specs/litmus/RMW+inc2.litmus
note check check --timeout 20s specs/demos/D1-publish.rs specs/litmus/SB.ev specs/litmus/MP+await.litmus
note diff diff --timeout 20s specs/demos/D1-publish.rs
note herd run --format herd specs/litmus/SB-c.litmus specs/litmus/MP+race.litmus
note json run --format json specs/litmus/SB-c.litmus
note help --help

cat "$notes"/* > "$notes/all"
THAWLINE_JAVA_OPTIONS="-Xshare:dump -XX:SharedClassListFile=$notes/all -XX:SharedArchiveFile=$program.jsa" "$program"
