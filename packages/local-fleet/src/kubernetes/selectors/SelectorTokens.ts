const TOKEN = /\s*(==|!=|[=!,()<>]|[^\s=!,()<>]+)/y;
const PUNCTUATION = ['==', '!=', '=', '!', ',', '(', ')', '<', '>', ''];

/** The tokens of a label selector, one at a time; the empty text stands for its end. */
export class SelectorTokens {
  private readonly tokens: string[] = [];
  private position = 0;

  constructor(selector: string) {
    TOKEN.lastIndex = 0;
    let match = TOKEN.exec(selector);
    while (match) {
      this.tokens.push(match[1]);
      match = TOKEN.exec(selector);
    }
  }

  /** Whether the token is a key or a value rather than punctuation. */
  static isIdentifier(token: string): boolean {
    return !PUNCTUATION.includes(token);
  }

  isAtEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  peek(): string {
    return this.tokens[this.position] ?? '';
  }

  take(): string {
    const token = this.peek();
    this.position++;
    return token;
  }

  /** Takes the token if it is this one. */
  takeIf(token: string): boolean {
    const isNext = this.peek() === token;
    if (isNext) {
      this.position++;
    }
    return isNext;
  }
}
