export type * from './Phrase';
export {
  and,
  asSentence,
  capital,
  joined,
  quoted,
  say,
  told,
  worded,
} from './say';
export { inEnglish, inLanguage } from './inLanguage';
export type { Language } from './inLanguage';
export { listed } from './listed';
export { plain } from './plain';
export { unsaidIn } from './unsaidIn';
