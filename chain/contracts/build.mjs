// Compiles every contract of src/ to artifacts/<Name>.json. Reproducible: no path, time or metadata hash goes into the output.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const solc = require("solc");
const pinned = "0.8.30";
const maxRuntime = 24576; // EIP-170

if (!solc.version().startsWith(pinned)) {
    throw new Error(`solc ${solc.version()} found, ${pinned} wanted`);
}

const sourceFiles = (dir) =>
    fs
        .readdirSync(path.join(root, dir), { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((e) => (e.isDirectory() ? sourceFiles(`${dir}/${e.name}`) : e.name.endsWith(".sol") ? [`${dir}/${e.name}`] : []));

const read = (name) => fs.readFileSync(path.join(root, name), "utf8");
const sources = Object.fromEntries(sourceFiles("src").map((f) => [f, { content: read(f) }]));

const input = {
    language: "Solidity",
    sources,
    settings: {
        evmVersion: "paris",
        optimizer: { enabled: true, runs: 200 },
        metadata: { appendCBOR: false, bytecodeHash: "none" },
        outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "evm.bytecode.linkReferences", "evm.deployedBytecode.object"] } },
    },
};

const findImport = (name) => {
    try {
        return { contents: read(path.join("node_modules", name)) };
    } catch (err) {
        return { error: String(err) };
    }
};

const output = JSON.parse(solc.compile(JSON.stringify(input), { import: findImport }));
let failed = false;
for (const e of output.errors ?? []) {
    console.error(e.formattedMessage);
    failed ||= e.severity === "error";
}
if (failed) process.exit(1);

const artifacts = path.join(root, "artifacts");
fs.rmSync(artifacts, { recursive: true, force: true });
fs.mkdirSync(artifacts);

for (const file of Object.keys(sources)) {
    for (const [name, c] of Object.entries(output.contracts[file] ?? {})) {
        const bytecode = c.evm.bytecode.object;
        const deployedBytecode = c.evm.deployedBytecode.object;
        const internalLibrary = c.abi.length === 0 && deployedBytecode.length < 200;
        if (bytecode === "" || internalLibrary) continue;
        const size = deployedBytecode.length / 2;
        if (size > maxRuntime) throw new Error(`${name}: runtime of ${size} bytes is above ${maxRuntime}`);
        console.log(`${name.padEnd(22)} ${String(size).padStart(6)} bytes`);
        const artifact = { contractName: name, sourceName: file, abi: c.abi, bytecode, deployedBytecode, linkReferences: c.evm.bytecode.linkReferences };
        fs.writeFileSync(path.join(artifacts, `${name}.json`), JSON.stringify(artifact, null, 1) + "\n");
    }
}
