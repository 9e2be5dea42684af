#!/bin/sh
# SPDX-License-Identifier: MIT
# Shows the main job on one report: rows, summary, findings.
set -u
rpt=$1 report=$2
show() {
    printf '\n$ %s\n' "$*"
    "$@"
}
show "$rpt" export recommendations-csv "$report" || exit 1
show "$rpt" export summary --set words=120 "$report" || exit 1
show "$rpt" check "$report"
# Findings are what a check is for; only a failure is a failure here.
[ $? -le 2 ]
