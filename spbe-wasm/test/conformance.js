// Answers the cases of the conformance suite through either entry of the package, in Node and in browsers alike.

/** Whole numbers that a double would blur, as big integers; inside texts nothing is touched. */
export function parse(text) {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `{"whole":"${token}"}`,
  );
  return JSON.parse(marked, (_, value) => (value && typeof value.whole === "string" ? BigInt(value.whole) : value));
}

/** Values that JSON cannot carry, by the name of their kind. */
const OTHERS = {
  decimals: 2.5,
  boolean: true,
  large_number: 10n ** 20n,
  list: [],
  object: {},
  other: Symbol("other"),
};

const given = (value) => (value && typeof value === "object" && "other" in value ? OTHERS[value.other] : value);

/** The levels of a case: a list, or every indicator with what `fill` gives it. */
export function levelsOf(item, instrument) {
  if (Array.isArray(item.levels)) return item.levels.map(given);
  const all = new Map();
  if ("fill" in item) for (const { number } of instrument.indicators) all.set(number, given(item.fill));
  for (const [number, level] of Object.entries(item.levels)) all.set(number, given(level));
  return all;
}

/** Whether a case asks for what `spbe/full` alone has: a definition that is loaded, a result that is verified. */
export const asksForFull = (item) =>
  item.kind === "instrument" || item.definition !== undefined || (item.document?.includes("spbe-scorecard/1") ?? false);

/** How many cases there are for the main entry: none is left out by accident. */
export const MAIN_CASES = 2_749;

export function suite(spbe) {
  const instrumentOf = (item) => (item.definition ? spbe.loadInstrument(item.definition) : spbe.instrument(item.instrument));
  const ownOf = (item) => ({ instruments: item.definition ? [instrumentOf(item)] : [] });

  const scored = (card) => ({
    index: card.index.exact,
    decimal: card.index.decimal,
    rounded: card.index.rounded,
    value: String(card.index.value),
    predicate: card.predicate.name,
    borderline: card.borderline,
    domains: card.domains.map(({ index }) => index.exact),
    aspects: card.aspects.map(({ index }) => index.exact),
    domains_rounded: card.domains.map(({ index }) => index.rounded),
    aspects_rounded: card.aspects.map(({ index }) => index.rounded),
    contributions: card.indicators.map(({ contribution }) => contribution.exact),
  });

  const optionsOf = (item, instrument) => {
    const options = { instrument };
    if (item.basis !== undefined) options.basis = item.basis;
    if (item.blanks !== undefined) options.blanks = item.blanks;
    return options;
  };

  const kinds = {
    score(item) {
      const instrument = instrumentOf(item);
      return scored(spbe.score(levelsOf(item, instrument), optionsOf(item, instrument)));
    },
    index(item) {
      const instrument = instrumentOf(item);
      const levels = levelsOfSum(instrument, item.sum);
      const exact = spbe.index(levels, { instrument });
      const rounded = spbe.index(levels, { instrument, basis: "rounded" });
      if (exact.sum !== item.sum) throw new Error(`found ${exact.sum}`);
      return {
        index: exact.index.exact,
        rounded: exact.index.rounded,
        predicate: exact.predicate.name,
        predicate_of_rounded: rounded.predicate.name,
      };
    },
    draft(item) {
      const instrument = instrumentOf(item);
      const { answered, missing, reachable, lowest, highest } = spbe.draft(levelsOf(item, instrument), { instrument });
      const end = (card) => {
        const { index, domains, aspects } = scored(card);
        return { index, domains, aspects };
      };
      return { answered, missing, reachable: reachable.map(({ name }) => name), lowest: end(lowest), highest: end(highest) };
    },
    code(item) {
      const instrument = instrumentOf(item);
      const levels = levelsOf(item, instrument);
      const code = spbe.code(levels, { instrument });
      const reads = (spelling) => {
        const read = spbe.decode(spelling);
        return read.instrument === instrument.id && spbe.code(read.levels, { instrument }) === code;
      };
      return { code, reads_back: reads(code), reads: (item.reads ?? []).map(reads) };
    },
    explain(item) {
      const instrument = instrumentOf(item);
      const workings = spbe.explain(levelsOf(item, instrument), { instrument });
      const working = ({ node, lines, sum, divisor, result }) => [
        node,
        { lines: lines.map(({ number, value, weight, product }) => [number, value, weight, product]), sum, divisor, result },
      ];
      return { nodes: Object.fromEntries(workings.map(working)) };
    },
    document(item) {
      const own = ownOf(item);
      const written = spbe.writeDocument(item.document, own);
      const read = spbe.readDocument(item.document, own);
      if (read.levels.includes(null)) return { written };
      const card = spbe.scoreDocument(item.document, own);
      const result = spbe.resultDocument(item.document, own);
      if (spbe.verify && JSON.stringify(spbe.verify(result, own)) !== JSON.stringify(card)) {
        throw new Error("the result does not verify as itself");
      }
      return { ...scored(card), written };
    },
    find: (item) => ({ nodes: spbe.find(item.label, instrumentOf(item)).map(({ node }) => node) }),
    instrument: (item) => ({ fingerprint: spbe.loadInstrument(item.definition ?? item.document).fingerprint }),
    problems(item) {
      if (item.rows !== undefined || item.levels !== undefined) {
        const instrument = instrumentOf(item);
        const levels = item.rows ? item.rows.map(([key, value]) => [key, given(value)]).values() : item.levels.map(given);
        item.draft ? spbe.draft(levels, { instrument }) : spbe.score(levels, { instrument });
      } else if (item.document !== undefined) {
        const own = ownOf(item);
        if (item.document.includes("spbe-scorecard/1")) spbe.verify(item.document, own);
        else if (item.draft) spbe.readDocument(item.document, own);
        else spbe.scoreDocument(item.document, own);
      } else {
        spbe.decode(item.code);
      }
      return { problems: [] };
    },
  };

  return (item) => {
    try {
      return kinds[item.kind](item);
    } catch (error) {
      if (!(error instanceof spbe.AssessmentError || error instanceof spbe.InstrumentError)) throw error;
      return { problems: error.problems.map(({ code, indicator, path, en, id }) => ({ code, indicator, path, en, id })) };
    }
  };
}

/** What a case expects. */
export function expectedOf(item) {
  if (item.kind !== "code") return item.expect;
  return { ...item.expect, code: item.code, reads_back: true, reads: (item.reads ?? []).map(() => true) };
}

/** Whether an answer has everything that is expected; of an object only the expected keys count. */
export function has(answered, expected) {
  if (Array.isArray(expected)) {
    return Array.isArray(answered) && answered.length === expected.length && expected.every((item, at) => has(answered[at], item));
  }
  if (expected && typeof expected === "object") {
    return Boolean(answered) && Object.entries(expected).every(([key, item]) => has(answered[key], item));
  }
  return answered === expected;
}

/**
 * Runs every file of the suite: all cases through `spbe/full`, those that it can answer through the main entry. `load`
 * gives the text of a file. Gives the counts and what failed.
 */
export async function run(spbe, load) {
  const full = "loadInstrument" in spbe;
  const answer = suite(spbe);
  const manifest = JSON.parse(await load("manifest.json"));
  const editions = {};
  const failures = [];
  let total = 0;
  for (const [file, count] of Object.entries(manifest.files)) {
    const { instrument, cases } = parse(await load(file));
    if (cases.length !== count) failures.push(`${file}: ${cases.length} cases, the manifest says ${count}`);
    for (const item of cases) {
      const sent = { instrument, ...item };
      if (sent.file) sent.document = await load(sent.file);
      if (!full && asksForFull(sent)) continue;
      total += 1;
      const edition = file.split("/")[0];
      editions[edition] = (editions[edition] ?? 0) + 1;
      let said;
      try {
        said = answer(sent);
      } catch (error) {
        said = `${error}`;
      }
      if (!has(said, expectedOf(item))) failures.push(`${file}: ${item.name}: ${JSON.stringify(said)}`);
    }
  }
  const expected = full ? manifest.total : MAIN_CASES;
  if (total !== expected) failures.push(`${total} cases ran, not ${expected}`);
  return { total, expected, editions, failures };
}

/** Levels whose weighted sum is the given one: the heaviest indicators first, with memory of what does not work. */
function levelsOfSum(instrument, sum) {
  const { lowest, highest, decimals = 0 } = instrument.scale;
  const steps = 10 ** decimals;
  const span = (highest - lowest) * steps;
  const groups = groupBy(instrument.indicators);
  const rest = groups.map((_, at) => groups.slice(at).reduce((most, [unit, rows]) => most + unit * rows.length * span, 0));
  const shared = groups.map((_, at) => groups.slice(at).reduce((divisor, [unit]) => gcd(divisor, unit), 0));
  const dead = new Set();
  const taken = groups.map(() => 0);
  const search = (at, left) => {
    if (at === groups.length) return left === 0;
    if (left > rest[at] || left % shared[at] !== 0 || dead.has(`${at} ${left}`)) return false;
    const [unit, rows] = groups[at];
    for (let count = Math.min(rows.length * span, Math.floor(left / unit)); count >= 0; count--) {
      if (left - count * unit > (rest[at + 1] ?? 0)) break;
      taken[at] = count;
      if (search(at + 1, left - count * unit)) return true;
    }
    dead.add(`${at} ${left}`);
    return false;
  };
  if (!search(0, sum - instrument.units * lowest * steps)) throw new Error(`no levels have the sum ${sum}`);
  const levels = new Array(instrument.indicators.length);
  groups.forEach(([, rows], at) => {
    let left = taken[at];
    for (const row of rows) {
      const raise = Math.min(left, span);
      left -= raise;
      const value = lowest * steps + raise;
      const digits = String(value % steps).padStart(decimals, "0");
      levels[row - 1] = value % steps === 0 ? value / steps : `${Math.floor(value / steps)}.${digits}`;
    }
  });
  return levels;
}

function groupBy(indicators) {
  const groups = new Map();
  for (const { row, units } of indicators) groups.set(units, [...(groups.get(units) ?? []), row]);
  return [...groups].sort(([a], [b]) => b - a);
}

const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
