// What stands behind the # of the address. Browsers send nothing of it to a server.

export interface Address {
  plan?: string;
  example?: string;
  format?: string;
  rule?: string;
  ruleset?: string;
  "as-of"?: string;
}

const KEYS = ["plan", "example", "format", "rule", "ruleset", "as-of"] as const;

// A small text can be the squeezed form of a huge one; no plan is that long.
const MOST_BYTES = 5 * 1024 * 1024;

export function read(hash: string): Address {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const address: Address = {};
  for (const key of KEYS) {
    const value = words.get(key);
    if (value) address[key] = value;
  }
  return address;
}

export function write(address: Address): string {
  const words = KEYS.flatMap((key) => {
    const value = address[key];
    return value ? [`${key}=${encodeURIComponent(value).replaceAll("%2F", "/")}`] : [];
  });
  return `#${words.join("&")}`;
}

export async function squeezed(text: string): Promise<string> {
  const bytes = await through(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw")));
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export async function unsqueezed(word: string): Promise<string> {
  const characters = atob(word.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
  const text = await through(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
  return new TextDecoder("utf-8", { fatal: true }).decode(text);
}

async function through(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new Error("it holds more than 5 MiB of text");
    }
    parts.push(new Uint8Array(value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
