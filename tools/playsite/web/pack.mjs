// node pack.mjs PYODIDE PLAIN.zip COMPILED.so TARGET PLAN.yaml: makes from the Python files of all packages
//   modules.zip   what a check imports, compiled as the Python of the browser does, which spares readers seconds
//   files.zip     the rest: what is read or imported later
//   started.bin   memory after a check of a plan: who puts it back need not start Python
//   compiled.bin  what is compiled in the packages; both are compressed
// and checks the plan once more with memory put back: what does not fit together fails here, and not at a reader's.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { unpack, withCompiled } from "./library";

// The error alone: node would show the line of pyodide where it arose, which is a million characters.
process.on("uncaughtException", (error) => {
  process.stderr.write(`error: ${error.message.trim().split("\n").at(-1)}\n`);
  process.exit(1);
});

const [pyodide, plain, part, target, plan] = process.argv.slice(2);
const from = (name) => import(pathToFileURL(join(pyodide, name)).href);
const { loadPyodide } = await from("pyodide.mjs");
const { default: make } = await from("pyodide.asm.mjs");
const compiled = readFileSync(part);

async function python(options, bytes) {
  const started = await loadPyodide({ ...options, createPyodideModule: withCompiled(make, compiled, bytes) });
  started.FS.writeFile("/plan.yaml", readFileSync(plan));
  return started;
}

const CHECK = `
import sys
sys.dont_write_bytecode = True
import json, pathlib
import desk
found = json.loads(desk.check(pathlib.Path("/plan.yaml").read_text(), desk.options("default", "2026-11-22")))
assert found["findings"]
`;

const compiling = await python({});
unpack(compiling, new Uint8Array(readFileSync(plain)));
compiling.runPython(`
import compileall, pathlib, py_compile, site, zipfile
folder = pathlib.Path(site.getsitepackages()[0])
kept = py_compile.PycInvalidationMode.UNCHECKED_HASH
assert compileall.compile_dir(folder, quiet=1, legacy=True, stripdir=str(folder), invalidation_mode=kept)
for source in folder.rglob("*.py"):
    source.unlink()
${CHECK}
imported = {getattr(module, "__file__", None) for module in sys.modules.values()}
with zipfile.ZipFile("/modules.zip", "w", zipfile.ZIP_DEFLATED) as modules, zipfile.ZipFile("/files.zip", "w", zipfile.ZIP_DEFLATED) as files:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".so":
            (modules if str(path) in imported else files).write(path, path.relative_to(folder))
`);
const [modules, files] = ["/modules.zip", "/files.zip"].map((name) => compiling.FS.readFile(name));

const kept = await python({ _makeSnapshot: true });
unpack(kept, modules, files);
kept.runPython(`${CHECK}\nimport gc\ndel found\ngc.collect()`);
const started = gzipSync(kept.makeMemorySnapshot(), { level: 9 });

const memory = new Uint8Array(gunzipSync(started));
const back = await python({ _loadSnapshot: memory }, memory.length);
unpack(back, files);
const said = back.runPython(`
import platform
${CHECK}
given = desk.options("default", "2026-11-22")
assert "<svg" in desk.report_page(pathlib.Path("/plan.yaml").read_text(), given)
assert json.loads(desk.check(json.loads(desk.skeleton("peer-assist"))["text"], given))["state"]
f"Python {platform.python_version()}: {found['summary']}"
`);
const made = { "modules.zip": modules, "files.zip": files, "started.bin": started, "compiled.bin": gzipSync(compiled, { level: 9 }) };
for (const [name, data] of Object.entries(made)) writeFileSync(join(target, name), data);
process.stdout.write(`${said}\n`);
