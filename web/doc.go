// Package web holds the browser's side: a player for HLS streams and a dashboard over the admin API, embedded into the
// binary. Both are plain files without a build step. The one piece of other people's code, hls.js, is put into vendor by
// fetch.sh from a lock file and is never committed; without it everything builds and the player says what is missing.
package web
