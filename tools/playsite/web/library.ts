// Where the compiled part of the library goes: pydantic's core, the only one that the browser loads besides Python.
// It is loaded before Python begins, and so stands at the same place in memory every time. Only then can memory be put
// back as it was after the first check, which spares readers most of the start.

const SITE = "/lib/python3.14/site-packages";
const PART = `${SITE}/pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so`;

// Where its functions begin among all functions. Browsers put some of their own before, one more or less of them.
const FIRST_FUNCTION = 16_384;

// What is used of the module that emscripten makes, which is also what it takes as its settings.
interface Module {
  FS: { mkdirTree(path: string): void; writeFile(path: string, data: Uint8Array): void };
  wasmTable: WebAssembly.Table;
  loadDynamicLibrary(path: string, flags: object): boolean;
  _emscripten_resize_heap(bytes: number): number;
  onRuntimeInitialized?: () => void;
}

type Make = (settings: object) => Promise<unknown>;

// Gives what makes the module of Python with the compiled part in it, and room for memory of some bytes.
export function withCompiled(make: Make, compiled: Uint8Array, bytes = 0): never {
  const made: Make = (settings) => {
    const module = settings as Module;
    module.onRuntimeInitialized = () => {
      module.FS.mkdirTree(PART.slice(0, PART.lastIndexOf("/")));
      module.FS.writeFile(PART, compiled);
      module.wasmTable.grow(FIRST_FUNCTION - module.wasmTable.length);
      module.loadDynamicLibrary(PART, { global: false, nodelete: true, loadAsync: false });
      module._emscripten_resize_heap(bytes);
    };
    return make(module);
  };
  return made as never; // The type that loadPyodide wants is not exported.
}

interface Python {
  unpackArchive(data: Uint8Array, format: string, options: { extractDir: string }): void;
}

// Unpacks files of packages to where Python looks for them.
export function unpack(python: Python, ...archives: Uint8Array[]): void {
  for (const archive of archives) python.unpackArchive(archive, "zip", { extractDir: SITE });
}
