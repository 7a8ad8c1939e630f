#!/bin/sh
# Thawline: a shell header before a jar. Everything after the last line of this header is the jar itself.
# Specs are tiny: the optimising compiler starts late, so that it does not compete with a short run.
late="-XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=400000"
# The build leaves an archive of loaded classes beside this file. Where it is missing or out of date, java does without.
classes="$0.jsa"
[ -f "$classes" ] || classes=
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:-UsePerfData ${classes:+-XX:SharedArchiveFile="$classes" -Xlog:cds=off -Xlog:cds+dynamic=off} $late $THAWLINE_JAVA_OPTIONS -jar "$0" "$@"
