import { DomainFilter } from '../protocol';
import { ConfigBlock } from './ConfigBlock';

const DOMAINS = ['include', 'exclude'] as const;
const EXPRESSIONS = ['regexInclude', 'regexExclude'] as const;
const DOMAIN = /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/;

/** The block `domainFilter`; empty when there is none, which is every name. */
export function readDomainFilter(root: ConfigBlock): DomainFilter {
  const block = root.block(
    'domainFilter',
    'a block with include and exclude, or with regexInclude and regexExclude',
  );
  block.allowOnly(...DOMAINS, ...EXPRESSIONS);
  const expressions = EXPRESSIONS.filter(key => block.has(key));
  const domains = DOMAINS.filter(key => block.has(key));
  if (expressions.length > 0 && domains.length > 0) {
    root.note(
      'domainFilter',
      `has ${[...domains, ...expressions].join(
        ' and ',
      )}; expected domains or regular expressions, not both: ExternalDNS takes one or the other.`,
    );
  }
  return Object.fromEntries([
    ...domains.map(key => [key, domainsOf(block, key)]),
    ...expressions.map(key => [key, expressionOf(block, key)]),
  ]);
}

/** `*.example.com` and `example.com.` are other ways to write a domain, but not to ExternalDNS. */
function domainsOf(block: ConfigBlock, key: string): string[] {
  const domains = block.texts(key, 'domains, such as [example.com]') ?? [];
  return domains.map((written, index) => {
    const domain = written
      .toLowerCase()
      .replace(/^\*\./, '')
      .replace(/\.$/, '');
    if (!DOMAIN.test(domain) || domain.includes('..')) {
      block.note(
        `${key}[${index}]`,
        `is "${written}"; expected a domain such as example.com, which holds the names below it as well.`,
      );
    }
    return domain;
  });
}

/** ExternalDNS reads it as one of Go, and writes are held to it here: it has to be one for both. */
function expressionOf(block: ConfigBlock, key: string): string | undefined {
  const text = block.text(key, 'a regular expression');
  try {
    if (text !== undefined) {
      RegExp(text);
    }
  } catch (error) {
    block.note(
      key,
      `is "${text}"; expected a regular expression that JavaScript can read as Go does: ${
        (error as Error).message
      }.`,
    );
  }
  return text;
}
