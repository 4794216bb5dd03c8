import { ShownChange } from './ChangeBranches';

/** A change as a page: what it is for, what it does to each line, and how it is merged. */
export function changePage(change: ShownChange): string {
  const { branch, title, description, author, date, diff, paths, remarks } =
    change;
  const quoted = escaped(quotedForShell(branch));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
pre { overflow-x: auto; padding: 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 6px; white-space: pre-wrap; }
pre.diff { white-space: pre; }
ins { background: color-mix(in srgb, green 20%, transparent); text-decoration: none; }
del { background: color-mix(in srgb, red 20%, transparent); text-decoration: none; }
</style>
<h1>${escaped(title)}</h1>
<p>${escaped(
    author,
  )} wants this merged into main, since <time datetime="${escaped(
    date,
  )}">${escaped(date)}</time>. ${paths.length} ${
    paths.length === 1 ? 'file changes' : 'files change'
  }.</p>
${
  change.obstacle
    ? `<p>${escaped(change.obstacle)}</p>
<pre>npm run fleet -- discard ${quoted}</pre>`
    : `<p>Merge it, or not, on the machine that the fleet runs on:</p>
<pre>npm run fleet -- merge ${quoted}
npm run fleet -- discard ${quoted}</pre>`
}
${
  remarks.length > 0
    ? `<h2>What the clusters would not do</h2>\n<ul>\n${remarks
        .map(remark => `<li>${escaped(remark)}</li>\n`)
        .join('')}</ul>`
    : ''
}
${description ? `<h2>Description</h2>\n<pre>${escaped(description)}</pre>` : ''}
<h2>Changes</h2>
<pre class="diff">${diffLines(diff)}</pre>
</html>
`;
}

/** The signs stay, so that colour alone tells nothing. What stands above a file's first hunk is no line of the file. */
function diffLines(diff: string): string {
  let isInHunk = false;
  return diff
    .split('\n')
    .map(line => {
      if (line.startsWith('diff ')) isInHunk = false;
      if (line.startsWith('@@ ')) isInHunk = true;
      const text = escaped(line);
      if (isInHunk && line.startsWith('+')) return `<ins>${text}</ins>`;
      return isInHunk && line.startsWith('-') ? `<del>${text}</del>` : text;
    })
    .join('\n');
}

/** Names of branches may hold what a shell acts upon; an ordinary one stays as it is. */
function quotedForShell(branch: string): string {
  return /^[\w./-]+$/.test(branch)
    ? branch
    : `'${branch.replace(/'/g, `'\\''`)}'`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
