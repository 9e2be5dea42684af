#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs one cmocka program and passes its TAP lines on.
# shellcheck disable=SC2086 # WRAP is a command with its options
CMOCKA_MESSAGE_OUTPUT=TAP exec $WRAP "$1" 2>&1
