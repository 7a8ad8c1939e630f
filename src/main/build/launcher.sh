#!/bin/sh
# Thawline: a shell header before a jar. Everything after the last line of this header is the jar itself.
# Specs are tiny: the optimising compiler starts late, so that it does not compete with a short run.
late="-XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=400000"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:-UsePerfData $late $THAWLINE_JAVA_OPTIONS -jar "$0" "$@"
