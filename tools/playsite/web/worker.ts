// Runs the library: Python in a web worker, so that the page never waits for it. Everything is beside this file.
import type { Reply, Request } from "./protocol";

type Desk = Record<string, (...takes: string[]) => string>;

const beside = (name: string): string => new URL(name, import.meta.url).href;
const say = (reply: Reply): void => postMessage(reply);

async function fetched(name: string): Promise<ArrayBuffer> {
  const response = await fetch(beside(name));
  if (!response.ok) throw new Error(`${name} cannot be had: ${response.status}`);
  return response.arrayBuffer();
}

async function open(): Promise<Desk> {
  say({ stage: "Getting Python" });
  const packages = fetched("python.zip");
  packages.catch(() => undefined); // It is awaited below; until then nobody would hear that it failed.
  const { loadPyodide } = (await import(beside("pyodide/pyodide.mjs"))) as typeof import("pyodide");
  const python = await loadPyodide({ indexURL: beside("pyodide/") });
  say({ stage: "Unpacking the library" });
  const folder = python.runPython("import site; site.getsitepackages()[0]") as string;
  python.FS.mkdirTree(folder);
  python.unpackArchive(new Uint8Array(await packages), "zip", { extractDir: folder });
  say({ stage: "Reading the rules" });
  const desk = python.pyimport("desk") as Desk;
  say({ opened: true });
  return desk;
}

const desk = open();
desk.catch((error: unknown) => say({ broken: String(error) }));

addEventListener("message", async (event: MessageEvent<Request>) => {
  const { id, call, takes } = event.data;
  let opened: Desk;
  try {
    opened = await desk;
  } catch {
    return; // That it is broken has been said.
  }
  try {
    const run = opened[call];
    if (run === undefined) throw new Error(`the desk does not know ${call}`);
    say({ id, gives: run(...takes) });
  } catch (error) {
    // After some failures, such as a stack that overflows, Python answers nothing any more.
    const fatal = typeof error === "object" && error !== null && "pyodide_fatal_error" in error;
    say({ id, failed: lastLine(error), fatal });
  }
});

// Of a Python traceback the last line says what happened.
function lastLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split("\n").at(-1) ?? text;
}
