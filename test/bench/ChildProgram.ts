import { ChildProcess, fork } from 'child_process';

/** What a program of the bench says to the one that started it. */
export interface Message<Answer> {
  answer?: Answer;
  error?: string;
}

/** A TypeScript program of the bench in a process of its own, which answers by messages. */
export class ChildProgram<Answer> {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;

  constructor(file: string, args: string[], env: Record<string, string> = {}) {
    // The same loader of TypeScript as this process has.
    this.#child = fork(file, args, { env: { ...process.env, ...env } });
    this.#ended = new Promise(resolve => {
      this.#child.once('exit', () => resolve());
    });
  }

  /** The first thing it says. @throws Error with what it says was wrong, or when it ends without a word */
  answer(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // The loader of TypeScript sends messages of its own.
      this.#child.on('message', (message: Message<Answer>) => {
        if (message.error) {
          reject(new Error(message.error));
        } else if (message.answer) {
          resolve(message.answer);
        }
      });
      void this.#ended.then(() =>
        reject(new Error('a part of the bench ended without a result')),
      );
    });
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#ended;
  }
}
