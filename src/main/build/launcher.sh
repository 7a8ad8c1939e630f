#!/bin/sh
# Thawline: a shell header before a jar. Everything after the last line of this header is the jar itself.
# Specs are tiny: compilers start late, so that they do not compete with a short run.
late="-XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=4000 -XX:Tier3BackEdgeThreshold=120000"
late="$late -XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=400000"
# A folder of specs runs through much code and little of it often: there the optimising compiler takes more than it gives.
if [ "$1" = check ]; then
  for argument; do
    [ ! -d "$argument" ] || late="-XX:TieredStopAtLevel=1"
  done
fi
# The build leaves an archive of loaded classes beside this file, of use where it can stay at the address that it was
# made for (mode 0). Where it is missing or out of date, java does without.
classes="$0.jsa"
[ -f "$classes" ] || classes=
# As a class path and not with -jar, this file is opened only for what is not in the archive.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:-UsePerfData ${classes:+-XX:SharedArchiveFile="$classes" -Xlog:cds=off -Xlog:cds+dynamic=off -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0} $late $THAWLINE_JAVA_OPTIONS -cp "$0" dev.thawline.cli.Main "$@"
