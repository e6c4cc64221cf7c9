// node pack.mjs PLAIN.zip PACKED.zip PLAN.yaml: compiles Python files as the Python of the browser does, which spares
// readers seconds, and checks a plan with them: packages that do not fit together fail here, and not at a reader's.
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [plain, packed, plan] = process.argv.slice(2);
const python = await loadPyodide();
const folder = python.runPython("import site; site.getsitepackages()[0]");
python.unpackArchive(new Uint8Array(readFileSync(plain)), "zip", { extractDir: folder });
python.FS.writeFile("/plan.yaml", readFileSync(plan));
const said = python.runPython(`
import compileall, json, pathlib, platform, py_compile, shutil, sys
folder = pathlib.Path(${JSON.stringify(folder)})
kept = py_compile.PycInvalidationMode.UNCHECKED_HASH
assert compileall.compile_dir(folder, quiet=1, legacy=True, stripdir=str(folder), invalidation_mode=kept)
for source in folder.rglob("*.py"):
    source.unlink()
shutil.make_archive("/packed", "zip", folder)
sys.dont_write_bytecode = True
import desk
found = json.loads(desk.check(pathlib.Path("/plan.yaml").read_text(), desk.options("default", "2026-11-22")))
assert found["findings"] and "<svg" in desk.report_page(pathlib.Path("/plan.yaml").read_text(), desk.options("default", None))
f"Python {platform.python_version()}: {found['summary']}"
`);
writeFileSync(packed, python.FS.readFile("/packed.zip"));
process.stdout.write(`${said}\n`);
