-- SPDX-License-Identifier: MIT
std = "lua54"
max_line_length = 100

-- A phrase with braces stands in one line, and its letters take two bytes.
files["scripts/lib/lang"] = {max_line_length = 200}
