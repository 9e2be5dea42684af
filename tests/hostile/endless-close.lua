-- SPDX-License-Identifier: MIT
-- Hostile on purpose: never ends while a coroutine is closed.
return {
  api = 1, kind = "exporter", name = "endless-close",
  summary = "Never ends while a coroutine is closed.",
  args = {},
  run = function(_, _, out)
    local co = coroutine.create(function()
      local _ <close> = setmetatable({}, {__close = function() while true do end end})
      coroutine.yield()
    end)
    coroutine.resume(co)
    coroutine.close(co)
    out:write("half")
  end,
}
