#!/usr/bin/env node
// The part of a native solc's command line that forge uses, answered by the npm package that build.mjs compiles with:
// one compiler for what is tested and what is deployed, and nothing to fetch.
import fs from "node:fs";
import { createRequire } from "node:module";

const solc = createRequire(import.meta.url)("solc");
const args = process.argv.slice(2);

const isTest = (file) => file.startsWith("test/");

// Compiles the files that are wanted; forge puts every source into the input, so that no import is left to resolve.
const compile = (input, wanted, optimizer) => {
    const all = Object.entries(input.settings.outputSelection);
    if (!all.some(([file, what]) => wanted(file) && Object.values(what).flat().length > 0)) return null;
    const outputSelection = Object.fromEntries(all.map(([file, what]) => [file, wanted(file) ? what : { "*": [] }]));
    const settings = { ...input.settings, optimizer, outputSelection };
    return JSON.parse(solc.compile(JSON.stringify({ ...input, settings })));
};

// The tests themselves are not optimised: that would take five times as long and change nothing of what they test.
const answer = (input) => {
    const tested = compile(input, (file) => !isTest(file), input.settings.optimizer);
    const tests = compile(input, isTest, { enabled: false });
    if (!tested || !tests) return tested ?? tests ?? { sources: {}, contracts: {} };
    return { ...tested, contracts: { ...tested.contracts, ...tests.contracts } };
};

if (args.includes("--version")) {
    console.log(`solc, the solidity compiler commandline interface\nVersion: ${solc.version()}`);
} else if (args.includes("--standard-json")) {
    process.stdout.write(JSON.stringify(answer(JSON.parse(fs.readFileSync(0, "utf8")))));
} else {
    console.error("usage: solc.mjs --version | --standard-json < input.json");
    process.exit(1);
}
