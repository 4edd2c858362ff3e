# Turns _headers and _redirects of a release into directives for the Caddyfile. A third file may list stories that are
# gone for good, one "/path 410" a line.
#
#   awk -f docs/hosting/caddy.awk _site/_headers _site/_redirects > /etc/caddy/dateline/release.caddy

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

BEGIN { print "# Made from _headers and _redirects; see caddy.awk." }

/^\// && NF == 1 {
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

/^\// && NF == 3 { print "redir " $1 " " $2 " " $3 }
/^\// && $2 == 410 { print "error " $1 " 410" }
