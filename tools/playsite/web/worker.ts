// Runs the library: Python in a web worker, so that the page never waits for it. Everything is beside this file.
import { unpack, withCompiled } from "./library";
import type { Reply, Request } from "./protocol";
import { AFRESH } from "./protocol";

type Desk = Record<string, (...takes: string[]) => string>;
type Pyodide = typeof import("pyodide");

const beside = (name: string): string => new URL(name, import.meta.url).href;
const say = (reply: Reply): void => postMessage(reply);

async function had(name: string): Promise<Response> {
  const response = await fetch(beside(name));
  if (!response.ok) throw new Error(`${name} cannot be had: ${response.status}`);
  return response;
}

async function bytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await had(name)).arrayBuffer());
}

// It is decompressed while it arrives.
async function decompressed(name: string): Promise<Uint8Array> {
  const { body } = await had(name);
  if (body === null) throw new Error(`${name} is empty`);
  return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
}

async function open(): Promise<Desk> {
  say({ stage: "Getting Python" });
  const parts = Promise.all([
    import(beside("pyodide/pyodide.mjs")) as Promise<Pyodide>,
    import(beside("pyodide/pyodide.asm.mjs")).then((module) => module.default),
    decompressed("compiled.bin"),
    bytes("files.zip"),
  ]);
  const kept = location.search === AFRESH ? null : decompressed("started.bin");
  kept?.catch(() => undefined); // It is awaited below; until then nobody would hear that it failed.
  const [{ loadPyodide }, make, compiled, files] = await parts;
  const python = async (started?: Uint8Array) =>
    loadPyodide({
      indexURL: beside("pyodide/"),
      createPyodideModule: withCompiled(make, compiled, started?.length),
      ...(started && { _loadSnapshot: started }),
    });
  if (kept !== null) {
    try {
      const started = await kept;
      say({ stage: "Putting memory back", memory: true });
      return await opened(await python(started), files);
    } catch (error) {
      console.warn(`Python starts afresh, since memory could not be put back: ${String(error)}`);
    }
  }
  return opened(await python(), files, await bytes("modules.zip"));
}

async function opened(python: Awaited<ReturnType<Pyodide["loadPyodide"]>>, ...archives: Uint8Array[]): Promise<Desk> {
  say({ stage: "Unpacking the library" });
  unpack(python, ...archives);
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
