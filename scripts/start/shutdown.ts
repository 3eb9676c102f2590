/** How a start ends: what was begun last is stopped first, whatever the cause; a second signal does not wait. */
import type { Child } from './children';
import { killGroup, stopChild } from './children';

type Step = () => void | Promise<void>;

export class Shutdown {
  private steps: Step[] = [];
  private running: Child[] = [];
  private begun?: number;
  /** Called once, before the first step. */
  onBegin: () => void = () => {};

  /** Steps run in reverse order. */
  add(step: Step) {
    this.steps.unshift(step);
  }

  /** Stops `child` in its turn, and everything when it ends on its own. */
  watch(child: Child): Child {
    this.running.push(child);
    this.add(() => stopChild(child));
    void child.ended.then((how) => this.fail(`${child.name} ${how}`));
    return child;
  }

  get stopping() {
    return this.begun !== undefined;
  }

  fail(message: string) {
    if (this.stopping) return;
    console.error(`Peak 1031 stops: ${message}.`);
    void this.run(1);
  }

  async run(code: number): Promise<never> {
    if (this.begun === undefined) {
      this.begun = Date.now();
      this.onBegin();
    }
    for (let step = this.steps.shift(); step; step = this.steps.shift()) {
      await Promise.resolve(step()).catch((error: Error) => console.error(error.message));
    }
    process.exit(code);
  }

  /** SIGINT and SIGTERM. npm passes a terminal's Ctrl-C on, so a second one within a second is the same. */
  listen() {
    const receive = (signal: NodeJS.Signals) => {
      if (this.begun === undefined) {
        this.stop(signal);
      } else if (Date.now() - this.begun > 1_000) {
        console.error('Forced: the database recovers at the next start.');
        for (const { process: child } of this.running) killGroup(child);
        process.exit(1);
      }
    };
    process.on('SIGINT', receive).on('SIGTERM', receive).on('SIGHUP', receive);
    this.followNpm();
  }

  private stop(cause: string) {
    if (this.stopping) return;
    console.log(`\nStopping (${cause}).`);
    void this.run(0);
  }

  /** When npm is killed, it cannot pass that on. */
  private followNpm() {
    if (!process.env.npm_lifecycle_event) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && this.stop('npm is gone'), 250).unref();
  }
}
