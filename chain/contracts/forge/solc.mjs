#!/usr/bin/env node
// The part of a native solc's command line that forge uses, answered by the npm package that build.mjs compiles with:
// one compiler for what is tested and what is deployed, and nothing to fetch.
import fs from "node:fs";
import { createRequire } from "node:module";

const solc = createRequire(import.meta.url)("solc");
const args = process.argv.slice(2);

if (args.includes("--version")) {
    // soljson says 0.8.30+commit.73712a01.Emscripten.clang; forge reads the first three numbers and the commit.
    console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`);
} else if (args.includes("--standard-json")) {
    // forge puts every source it has found into the input, so that no import is left to resolve.
    process.stdout.write(solc.compile(fs.readFileSync(0, "utf8")));
} else {
    console.error("usage: solc.mjs --version | --standard-json < input.json");
    process.exit(1);
}
