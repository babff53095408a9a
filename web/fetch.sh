#!/bin/sh
# Puts hls.js, at the version and hash of package-lock.json, where go build embeds it from.
set -eu
cd "$(dirname "$0")"
want=$(sed -n 's/.*"hls.js": "\([0-9.]*\)".*/\1/p' package.json)
if [ -s vendor/hls.min.js ] && [ "$(cat vendor/version 2>/dev/null)" = "$want" ]; then
	exit 0
fi
for try in 1 2 3; do
	npm ci --silent --no-progress && break
	[ "$try" = 3 ] && exit 1
	sleep 5
done
mkdir -p vendor
cp node_modules/hls.js/LICENSE vendor/LICENSE
cp node_modules/hls.js/dist/hls.min.js vendor/hls.min.js.tmp
mv vendor/hls.min.js.tmp vendor/hls.min.js
echo "$want" >vendor/version
rm -rf node_modules
