// node lane.mjs PACKAGES REPOSITORY ARGUMENT...: runs pytest with the Python of the browser.
// The stack is larger than node's own, as it is in browsers: node --stack-size=50000, after ulimit -s 60000.
import { loadPyodide } from "pyodide";

const [packages, repository, ...words] = process.argv.slice(2);
const python = await loadPyodide();
python.mountNodeFS("/packages", packages);
python.mountNodeFS("/repository", repository);
process.exitCode = python.runPython(`
import os, sys
sys.dont_write_bytecode = True
sys.path[:0] = ["/repository/src", "/repository/tools", "/packages"]
os.chdir("/repository")
import pytest
int(pytest.main(${JSON.stringify(words)}))
`);
