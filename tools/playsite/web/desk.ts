// The page's side of the worker: questions and answers, and a new worker for one that is stuck.
import type { Call, Calls, Reply, Request } from "./protocol";

const PATIENCE_MS = 20_000;

interface Open {
  resolve: (gives: string) => void;
  reject: (error: Error) => void;
}

export class Desk {
  private worker: Worker;
  private opening = true;
  private first = true; // Later workers start in silence: what was said of the one that failed stays to be read.
  private readonly open = new Map<number, Open>();
  private next = 0;
  private timer: number | undefined;

  // Told of are the stages while Python starts, and what keeps it from starting.
  constructor(private readonly tell: (stage: string, broken: boolean) => void) {
    this.worker = this.started();
  }

  // Asks the desk. What comes is parsed; a page of HTML is taken as it is.
  async ask<C extends Call>(call: C, ...takes: Calls[C]["takes"]): Promise<Calls[C]["gives"]> {
    const gives = await new Promise<string>((resolve, reject) => {
      const request: Request = { id: ++this.next, call, takes };
      this.open.set(request.id, { resolve, reject });
      this.worker.postMessage(request);
      this.watch();
    });
    return (call === "report_page" ? gives : JSON.parse(gives)) as Calls[C]["gives"];
  }

  private started(): Worker {
    this.opening = true;
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<Reply>) => this.hear(event.data));
    worker.addEventListener("error", (event) => this.tell(event.message || "the worker cannot be loaded", true));
    return worker;
  }

  private hear(reply: Reply): void {
    if ("stage" in reply) return this.first ? this.tell(reply.stage, false) : undefined;
    if ("broken" in reply) return this.tell(reply.broken, true);
    if ("opened" in reply) {
      this.opening = false;
      return this.watch();
    }
    const waiting = this.open.get(reply.id);
    this.open.delete(reply.id);
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
    this.worker.terminate();
    this.first = false;
    const left = [...this.open.values()];
    this.open.clear();
    this.worker = this.started();
    for (const one of left) one.reject(new Error(why));
  }
}
