export { JsonReader, namesOf } from './JsonReader';
