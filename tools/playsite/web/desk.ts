// The page's side of the worker: questions and answers, and a new worker for one that is stuck.
import type { Call, Calls, Reply, Request } from "./protocol";
import { AFRESH } from "./protocol";

const PATIENCE_MS = 20_000;
const MEMORY_MS = 60_000; // Memory that suits is back within seconds, but Python itself may still be on its way.

interface Open {
  request: Request;
  resolve: (gives: string) => void;
  reject: (error: Error) => void;
}

export class Desk {
  private worker: Worker;
  private opening = true;
  private first = true; // Later workers start in silence: what was said of the one that failed stays to be read.
  private untried = true; // Nothing was answered yet.
  private afresh = false; // Memory that was put back did not suit this browser.
  private readonly open = new Map<number, Open>();
  private next = 0;
  private timer: number | undefined;
  private memory: number | undefined; // The timer of memory that is being put back.

  // Told of are the stages while Python starts, and what keeps it from starting.
  constructor(private readonly tell: (stage: string, broken: boolean) => void) {
    this.worker = this.started();
  }

  // Asks the desk. What comes is parsed; a page of HTML is taken as it is.
  async ask<C extends Call>(call: C, ...takes: Calls[C]["takes"]): Promise<Calls[C]["gives"]> {
    const gives = await new Promise<string>((resolve, reject) => {
      const request: Request = { id: ++this.next, call, takes };
      this.open.set(request.id, { request, resolve, reject });
      this.worker.postMessage(request);
      this.watch();
    });
    return (call === "report_page" ? gives : JSON.parse(gives)) as Calls[C]["gives"];
  }

  private started(): Worker {
    this.opening = true;
    const worker = new Worker(new URL(`worker.js${this.afresh ? AFRESH : ""}`, import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<Reply>) => this.hear(event.data));
    worker.addEventListener("error", (event) => this.tell(event.message || "the worker cannot be loaded", true));
    return worker;
  }

  private hear(reply: Reply): void {
    if ("stage" in reply) {
      if (reply.memory) this.memory = setTimeout(() => this.forget(), MEMORY_MS);
      return this.first ? this.tell(reply.stage, false) : undefined;
    }
    if ("broken" in reply) return this.tell(reply.broken, true);
    if ("opened" in reply) {
      this.opening = false;
      clearTimeout(this.memory);
      return this.watch();
    }
    if ("failed" in reply && reply.fatal && this.untried) return this.forget();
    const waiting = this.open.get(reply.id);
    this.open.delete(reply.id);
    this.untried = false;
    this.watch();
    if ("gives" in reply) return waiting?.resolve(reply.gives);
    waiting?.reject(new Error(reply.failed));
    if (reply.fatal) this.restart("Python had to be started again");
  }

  // Waits for the next answer for a while, but as long as it takes for Python to arrive.
  private watch(): void {
    clearTimeout(this.timer);
    if (this.open.size > 0 && !this.opening) {
      const why = `no answer within ${PATIENCE_MS / 1000} seconds`;
      this.timer = setTimeout(() => this.restart(why), PATIENCE_MS);
    }
  }

  private restart(why: string): void {
    const left = [...this.open.values()];
    this.open.clear();
    this.replace();
    for (const one of left) one.reject(new Error(why));
  }

  // Memory that does not suit shows so at once: start without it, and ask again.
  private forget(): void {
    this.afresh = true;
    this.replace();
  }

  private replace(): void {
    clearTimeout(this.memory);
    this.worker.terminate();
    this.first = this.untried = false;
    this.worker = this.started();
    for (const { request } of this.open.values()) this.worker.postMessage(request);
    this.watch();
  }
}
