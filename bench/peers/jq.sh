#!/bin/sh
# Usage: jq.sh <corpus> <name,name,…> <processes> <folder for output>
# Unpacks with zcat, filters with jq, as many files at a time as there are processes. Leaves the event ids in the folder.
set -eu
corpus=$1 names=$2 processes=$3 output=$4
export names output
find "$corpus" -name '*.json.gz' -print0 | xargs -0 -P "$processes" -n 100 sh -c '
  zcat "$@" | jq -r --arg names "$names" "(\$names | split(\",\")) as \$wanted
    | .Records[] | select(.eventName as \$name | \$wanted | index(\$name)) | .eventID" > "$output/$$.ids"' sh
