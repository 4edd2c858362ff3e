# Turns _headers of a release into directives for the Caddyfile.
#
#   awk -f docs/hosting/caddy.awk _site/_headers > /etc/caddy/dateline/release.caddy

function quoted(text) {
  gsub(/["\\]/, "\\\\&", text)
  return "\"" text "\""
}

# A path of _headers as a regular expression: ":name" stands for one part, "*" for all that follows.
function pattern(path) {
  gsub(/[][.+?^$(){}|\\]/, "\\\\&", path)
  gsub(/:[A-Za-z0-9]+/, "[^/]+", path)
  return "^" (path ~ /\*$/ ? substr(path, 1, length(path) - 1) : path "$")
}

BEGIN { print "# Made from _headers; see caddy.awk." }

/^\// {
  if (!rules++) print "vars prefix \"" substr($1, 1, length($1) - 2) "\""
  print "@rule" rules " path_regexp " pattern($1)
}

/^ / {
  name = $1
  sub(/:$/, "", name)
  value = $0
  sub(/^ *[^:]+: */, "", value)
  print "header @rule" rules " " name " " quoted(value)
}
