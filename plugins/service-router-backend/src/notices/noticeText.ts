import { sentence as asSentence } from '@service-router/plugin-service-router-common';
import { OwnerNotice } from '@service-router/plugin-service-router-node';
import { RouteCondition } from './RouteCondition';

/** Lines of one notice; who wants the others finds them where its link leads. */
const MOST_LINES = 5;

/** A route in a region, as a notice tells of it. */
export interface ToldRoute {
  /** Its host name, or `namespace/name` where that is not known now. */
  name: string;
  /** For people: "West Europe". */
  region: string;
  condition: RouteCondition;
  /** What was said of it before was something else. */
  isNews: boolean;
  sentence?: string;
  remedy?: string;
}

/** What is said of routes that are told of together. */
export function noticeText(
  routes: readonly ToldRoute[],
): Pick<OwnerNotice, 'about' | 'title' | 'description'> {
  const those = (condition: RouteCondition) =>
    routes.filter(route => route.condition === condition);
  const [stopped, drifted, good] = (
    ['stopped', 'drifted', 'good'] as const
  ).map(those);
  const worst = stopped.length > 0 ? stopped : drifted;
  if (worst.length === 0) {
    const subject = subjectOf(good);
    return {
      about: 'recovered',
      title: `${subject.text} ${
        subject.isOne ? 'answers' : 'answer'
      } as declared again in ${regionsOf(good)}`,
      description:
        namesOf(good).length > 1
          ? linesOf(good.map(({ name, region }) => `${name}, ${region}`))
          : 'Nothing needs to be done.',
    };
  }
  return {
    about: stopped.length > 0 ? 'stopped' : 'drifted',
    title: titleOf(worst, stopped.length > 0),
    description: [
      reasonsOf([...stopped, ...drifted]),
      ...(good.length > 0
        ? [
            `Answers again: ${listed(
              shortened(good.map(({ name, region }) => `${name} in ${region}`)),
            )}.`,
          ]
        : []),
    ].join('\n'),
  };
}

function titleOf(worst: readonly ToldRoute[], isStopped: boolean): string {
  const { text, isOne } = subjectOf(worst);
  const isNews = worst.some(route => route.isNews);
  const regions = regionsOf(worst);
  if (isStopped) {
    const told = isOne ? 'has stopped' : 'have stopped';
    const still = isOne ? 'still does not answer' : 'still do not answer';
    return `${text} ${isNews ? `${told} answering` : still} in ${regions}`;
  }
  return isNews
    ? `Records of ${text} were changed by hand in ${regions}`
    : `Records of ${text} are still changed by hand in ${regions}`;
}

function subjectOf(routes: readonly ToldRoute[]) {
  const names = namesOf(routes);
  return names.length === 1
    ? { text: names[0], isOne: true }
    : { text: `${names.length} names`, isOne: false };
}

function namesOf(routes: readonly ToldRoute[]): string[] {
  return [...new Set(routes.map(({ name }) => name))];
}

function regionsOf(routes: readonly ToldRoute[]): string {
  return listed([...new Set(routes.map(({ region }) => region))]);
}

/** A line each; of one route in one region alone, the title says what it is about. */
function reasonsOf(routes: readonly ToldRoute[]): string {
  return routes.length === 1
    ? reasonOf(routes[0])
    : linesOf(
        routes.map(route =>
          `${route.name}, ${route.region}: ${reasonOf(route)}`.trim(),
        ),
      );
}

function reasonOf({ sentence, remedy }: ToldRoute): string {
  return [sentence, remedy]
    .flatMap(text => (text ? [asSentence(text)] : []))
    .join(' ');
}

function linesOf(lines: string[]): string {
  return shortened(lines).join('\n');
}

function shortened(items: string[]): string[] {
  // A last line that stands for one other would be as long as that.
  return items.length > MOST_LINES + 1
    ? [...items.slice(0, MOST_LINES), `${items.length - MOST_LINES} more`]
    : items;
}

const list = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

function listed(items: string[]): string {
  return list.format(items);
}
