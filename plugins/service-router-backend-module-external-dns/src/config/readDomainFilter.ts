import { ConfigSection } from '@service-router/plugin-service-router-node';
import { DomainFilter } from '../protocol';

const DOMAINS = ['include', 'exclude'] as const;
const EXPRESSIONS = ['regexInclude', 'regexExclude'] as const;
const DOMAIN = /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/;

/** The block `domainFilter`; empty when there is none, which is every name. */
export function readDomainFilter(root: ConfigSection): DomainFilter {
  const section = root.sectionOrEmpty(
    'domainFilter',
    'a block with include and exclude, or with regexInclude and regexExclude',
  );
  section.allowOnly(...DOMAINS, ...EXPRESSIONS);
  const expressions = EXPRESSIONS.filter(key => section.has(key));
  const domains = DOMAINS.filter(key => section.has(key));
  if (expressions.length > 0 && domains.length > 0) {
    root.note(
      'domainFilter',
      `has ${[...domains, ...expressions].join(
        ' and ',
      )}; expected domains or regular expressions, not both: ExternalDNS takes one or the other.`,
    );
  }
  return Object.fromEntries([
    ...domains.map(key => [key, domainsOf(section, key)]),
    ...expressions.map(key => [key, expressionOf(section, key)]),
  ]);
}

/** `*.example.com` and `example.com.` are other ways to write a domain, but not to ExternalDNS. */
function domainsOf(section: ConfigSection, key: string): string[] {
  const domains = section.texts(key, 'domains, such as [example.com]') ?? [];
  return domains.map((written, index) => {
    const domain = written
      .toLowerCase()
      .replace(/^\*\./, '')
      .replace(/\.$/, '');
    if (!DOMAIN.test(domain) || domain.includes('..')) {
      section.note(
        `${key}[${index}]`,
        `is "${written}"; expected a domain such as example.com, which holds the names below it as well.`,
      );
    }
    return domain;
  });
}

/** ExternalDNS reads it as one of Go, and writes are held to it here: it has to be one for both. */
function expressionOf(section: ConfigSection, key: string): string | undefined {
  const text = section.text(key, 'a regular expression');
  try {
    if (text !== undefined) {
      RegExp(text);
    }
  } catch (error) {
    section.note(
      key,
      `is "${text}"; expected a regular expression that JavaScript can read as Go does: ${
        (error as Error).message
      }.`,
    );
  }
  return text;
}
