/** Azure's regional groups and the countries in them, by ISO 3166-1. Which group holds a few of them is assumed. */
const GROUPS: Record<string, { name: string; countries: string }> = {
  'GEO-AF': {
    name: 'Africa',
    countries:
      'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW',
  },
  'GEO-AN': { name: 'Antarctica', countries: 'AQ BV GS HM TF' },
  'GEO-AP': {
    name: 'Australia / Pacific',
    countries:
      'AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
  },
  'GEO-AS': {
    name: 'Asia',
    countries:
      'AF AM AZ BD BN BT CC CN CX GE HK ID IN IO JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK RU SG TH TJ TL TM TW UZ VN',
  },
  'GEO-EU': {
    name: 'Europe',
    countries:
      'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SJ SK SM TR UA VA XK',
  },
  'GEO-ME': {
    name: 'Middle East',
    countries: 'AE BH IL IQ IR JO KW LB OM PS QA SA SY YE',
  },
  'GEO-NA': {
    name: 'North America / Central America / Caribbean',
    countries:
      'AG AI AW BB BL BM BQ BS BZ CA CR CU CW DM DO GD GL GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PM PR SV SX TC TT US VC VG VI',
  },
  'GEO-SA': {
    name: 'South America',
    countries: 'AR BO BR CL CO EC FK GF GY PE PY SR UY VE',
  },
};

const WORLD = 'WORLD';

/** Countries that Azure divides further, and their parts. */
const PARTS: Record<string, string> = {
  AU: 'ACT NSW NT QLD SA TAS VIC WA',
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  GB: 'ENG NIR SCT WLS',
  US: 'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY',
};

function groupOf(country: string): string | undefined {
  return Object.keys(GROUPS).find(group =>
    GROUPS[group].countries.split(' ').includes(country),
  );
}

/**
 * A place and all that it lies in, from the smallest: `US-CA`, `US`, `GEO-NA`, `WORLD`.
 *
 * @returns undefined for a code that Azure's hierarchy does not have
 * @public
 */
export function placesAround(code: string): string[] | undefined {
  const upper = code.toUpperCase();
  if (upper === WORLD) return [WORLD];
  if (upper in GROUPS) return [upper, WORLD];
  const [country, part] = upper.split('-');
  const group = groupOf(country);
  if (!group) return undefined;
  if (part === undefined) return [country, group, WORLD];
  return PARTS[country]?.split(' ').includes(part)
    ? [upper, country, group, WORLD]
    : undefined;
}

/** The hierarchy as `geographicHierarchies/default` gives it. Parts of countries are told by their codes. */
export function geographicHierarchy(): unknown {
  return {
    code: WORLD,
    name: 'World',
    regions: Object.entries(GROUPS).map(([code, { name, countries }]) => ({
      code,
      name,
      regions: countries.split(' ').map(country => ({
        code: country,
        name: country,
        regions: (PARTS[country]?.split(' ') ?? []).map(part => ({
          code: `${country}-${part}`,
          name: part,
          regions: [],
        })),
      })),
    })),
  };
}
