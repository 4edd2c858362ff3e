# Turns _headers of a release into maps for nginx.conf.
#
#   awk -f docs/hosting/nginx.awk _site/_headers > /etc/nginx/dateline/release.conf

function quoted(text) {
  gsub(/["\\]/, "\\\\&", text)
  return "\"" text "\""
}

# A path of _headers as a regular expression: ":name" stands for one part, "*" for all that follows.
function pattern(path) {
  gsub(/[][.+?^$(){}|\\]/, "\\\\&", path)
  gsub(/:[A-Za-z0-9]+/, "[^/]+", path)
  return "~^" (path ~ /\*$/ ? substr(path, 1, length(path) - 1) : path "$")
}

/^\// {
  path = $1
  if (prefix == "" && path ~ /\/\*$/) prefix = substr(path, 1, length(path) - 1)
}

# Content types are not added but set, in nginx.conf.
/^ / && tolower($1) != "content-type:" {
  name = tolower($1)
  sub(/:$/, "", name)
  gsub(/-/, "_", name)
  value = $0
  sub(/^ *[^:]+: */, "", value)
  if (!(name in rules)) order[++names] = name
  rules[name] = rules[name] "  " quoted(pattern(path)) " " quoted(value) ";\n"
}

END {
  sub(/\/$/, "", prefix)
  print "# Made from _headers; see nginx.awk."
  print "map \"\" $dateline_prefix {\n  default " quoted(prefix) ";\n}"
  for (i = 1; i <= names; i++) {
    print "map $dateline_path $dateline_" order[i] " {\n" rules[order[i]] "}"
  }
}
