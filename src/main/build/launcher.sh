#!/bin/sh
# Thawline: a shell header before a jar. Everything after the last line of this header is the jar itself.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=${THAWLINE_TIER:-4} -Xshare:auto $THAWLINE_JAVA_OPTIONS -jar "$0" "$@"
