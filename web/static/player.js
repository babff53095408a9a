"use strict";

const el = (id) => document.getElementById(id);
const video = el("video");
const src = new URLSearchParams(location.search).get("src") || "";
let hls = null;
let errors = 0;

function notice(text) {
  el("notice").textContent = text;
  el("notice").hidden = text === "";
}

function count(kind) {
  errors++;
  el("errors").textContent = errors;
  el("errors").title = kind;
}

function levels() {
  const select = el("level");
  select.replaceChildren(new Option("auto", "-1"));
  hls.levels.forEach((l, i) => {
    select.add(new Option(`${l.height ? l.height + "p" : "audio"} · ${(l.bitrate / 1e6).toFixed(1)} Mbit/s`, i));
  });
  select.onchange = () => { hls.nextLevel = Number(select.value); };
}

// A stream that has not begun answers 404 with Retry-After; so does one between two publishers. Both are waited for.
function start() {
  hls = new Hls({ liveDurationInfinity: true, backBufferLength: 30 });
  window.hls = hls;
  hls.on(Hls.Events.MANIFEST_PARSED, () => { notice(""); levels(); video.play().catch(() => {}); });
  hls.on(Hls.Events.ERROR, (_, e) => {
    const early = e.response && e.response.code === 404 && hls.levels.length === 0;
    if (!early) count(e.details);
    if (!e.fatal) return;
    if (e.type === Hls.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
      return;
    }
    notice(early ? "Waiting for the stream to begin …" : "Connection lost, trying again …");
    hls.destroy();
    setTimeout(start, 1000);
  });
  hls.loadSource(src);
  hls.attachMedia(video);
}

function show() {
  el("time").textContent = video.currentTime.toFixed(1);
  const b = video.buffered;
  el("buffer").textContent = b.length ? (b.end(b.length - 1) - video.currentTime).toFixed(1) + " s" : "–";
  el("playing").textContent = video.videoWidth ? `${video.videoWidth}×${video.videoHeight}` : "–";
  const q = video.getVideoPlaybackQuality && video.getVideoPlaybackQuality();
  if (q) el("dropped").textContent = q.droppedVideoFrames;
  if (!hls) return;
  el("latency").textContent = hls.latency > 0 && hls.latestLevelDetails && hls.latestLevelDetails.live ? hls.latency.toFixed(1) + " s" : "–";
  el("bandwidth").textContent = Number.isFinite(hls.bandwidthEstimate) ? (hls.bandwidthEstimate / 1e6).toFixed(1) + " Mbit/s" : "–";
}

el("src").value = src;
setInterval(show, 250);
if (!src) {
  notice("Enter the address of a stream's index.m3u8.");
} else if (window.Hls && Hls.isSupported()) {
  start();
} else if (video.canPlayType("application/vnd.apple.mpegurl")) {
  video.src = src;
} else if (!window.Hls) {
  notice("hls.js is not part of this build: run “make setup” and build again. This browser cannot play HLS by itself.");
} else {
  notice("This browser can play neither HLS nor Media Source Extensions.");
}
