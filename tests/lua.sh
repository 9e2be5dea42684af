#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the Lua tests inside the engine.
# shellcheck disable=SC2086 # WRAP is a command with its options
exec $WRAP "$RPT" test "$ROOT/tests/lua" 2>&1
