"use strict";

const sections = ["status", "streams", "jobs", "orchestrators"];
const cards = {};

function make(tag, text, className) {
  const e = document.createElement(tag);
  if (text !== undefined) e.textContent = text;
  if (className) e.className = className;
  return e;
}

// cell shows any JSON value; playlists become links to the player.
function cell(v) {
  if (typeof v === "number") return make("td", v.toLocaleString("en"), "num");
  if (typeof v === "string" && v.endsWith(".m3u8")) {
    const td = make("td"), a = make("a", v);
    a.href = "/player?src=" + encodeURIComponent(new URL(v, location.href).href);
    td.append(a);
    return td;
  }
  const text = v === null || v === undefined ? "" : typeof v === "object" ? JSON.stringify(v) : String(v);
  const td = make("td", text);
  td.title = text;
  return td;
}

function rows(list) {
  const keys = [...new Set(list.flatMap((o) => Object.keys(o)))];
  const table = make("table"), head = make("tr");
  keys.forEach((k) => head.append(make("th", k.replaceAll("_", " "))));
  table.append(head);
  for (const o of list) {
    const tr = make("tr");
    keys.forEach((k) => tr.append(cell(o[k])));
    table.append(tr);
  }
  return table;
}

function pairs(o) {
  const table = make("table");
  for (const [k, v] of Object.entries(o)) {
    const tr = make("tr"), td = cell(v);
    td.className = "";
    tr.append(make("th", k.replaceAll("_", " ")), td);
    table.append(tr);
  }
  return table;
}

function view(data) {
  if (Array.isArray(data)) {
    if (data.length === 0) return make("div", "none", "empty");
    return rows(data.map((v) => (v !== null && typeof v === "object" ? v : { value: v })));
  }
  if (data !== null && typeof data === "object") {
    const entries = Object.entries(data);
    if (entries.length === 1 && Array.isArray(entries[0][1])) return view(entries[0][1]);
    return pairs(data);
  }
  return make("div", String(data), "empty");
}

function card(name) {
  const box = make("section", undefined, "card"), title = make("h2", name), n = make("span", "", "dim"), body = make("div");
  title.append(n);
  box.append(title, body);
  document.getElementById("main").append(box);
  return { body, n };
}

async function refresh(name) {
  const c = (cards[name] ||= card(name));
  const res = await fetch("/api/v1/" + name, { signal: AbortSignal.timeout(5000) });
  if (res.status === 404) {
    c.body.replaceChildren(make("div", "not offered by this role", "empty"));
    return;
  }
  if (!res.ok) throw new Error(`${name}: ${res.status}`);
  const data = await res.json();
  const list = Array.isArray(data) ? data : Object.values(data ?? {}).find(Array.isArray);
  c.n.textContent = list ? list.length : "";
  c.body.replaceChildren(view(data));
}

async function tick() {
  const state = document.getElementById("state");
  const results = await Promise.allSettled(sections.map(refresh));
  const failed = results.find((r) => r.status === "rejected");
  state.textContent = failed ? String(failed.reason.message) : "live";
  state.className = failed ? "bad" : "live";
  setTimeout(tick, 1000);
}

tick();
