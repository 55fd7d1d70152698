<?php

// The scoring rules in whole numbers, exact. PHP 8.1 or later, 64 bit. The class can go into a Laravel application as
// it is. It passes every case of its kind:
//
//     python3 conformance/run.py --cmd "php conformance/kit/php/integer.php" --kind score

declare(strict_types=1);

require __DIR__ . '/protocol.php';

final class Scorer
{
    /** Up to here nothing below leaves 64 bits, and a double holds every sum. No instrument goes further. */
    private const LIMIT = 2 ** 53;

    /** @var int[] weight (bobot) of every indicator in the smallest whole units: of 59/2020's 2000, 1.30 % is 26 */
    private array $units = [];

    /** @var int[][] the indicators of every domain and aspect, by printed number */
    private array $domains = [], $aspects = [];

    /** How many of the smallest steps make one level: 1 for whole levels, 10 000 for values with four decimals. */
    private int $steps;

    /** @param object $instrument a document of format spbe-instrument/1: json_decode() without "associative" */
    public function __construct(private readonly object $instrument)
    {
        $this->steps = 10 ** ($instrument->scale->decimals ?? 0);
        $aspects = array_column($instrument->aspects, null, 'number');
        foreach ($instrument->indicators as $at => $row) {
            $this->aspects[$row->aspect][] = $at;
            if (isset($aspects[$row->aspect]->domain)) {
                $this->domains[$aspects[$row->aspect]->domain][] = $at;
            }
        }
        // Every weight is a fraction: its own over 1, or an equal part of the aspect's where it states none.
        foreach ($instrument->indicators as $at => $row) {
            $weights[$at] = self::tenThousandths($row->weight ?? $aspects[$row->aspect]->weight);
            $parts[$at] = isset($row->weight) ? 1 : count($this->aspects[$row->aspect]);
        }
        $shared = array_reduce($weights, self::gcd(...), 0);
        $common = 1; // the least common multiple of all parts, once each fraction is in lowest terms
        foreach ($weights as $at => $weight) {
            $divisor = self::gcd(intdiv($weight, $shared), $parts[$at]);
            [$weights[$at], $parts[$at]] = [intdiv($weight, $shared * $divisor), intdiv($parts[$at], $divisor)];
            $common *= intdiv($parts[$at], self::gcd($common, $parts[$at]));
        }
        foreach ($weights as $at => $weight) {
            $this->units[$at] = $weight * intdiv($common, $parts[$at]);
        }
        if (array_sum($this->units) * $this->steps * $instrument->scale->highest > self::LIMIT) {
            throw new DomainException("{$instrument->id}: weights, decimals and scale go beyond 2^53");
        }
    }

    /** @param object $case levels (a list, or an object by printed number); perhaps fill, blanks, basis */
    public function score(object $case): array
    {
        $values = $this->values($case);
        if (in_array(null, $values, true) && in_array('blanks', $this->instrument->undefined ?? [])) {
            return ['problems' => [$this->blanksNotDefined()]];
        }
        $products = array_map(fn ($unit, $value) => $unit * ($value ?? 0), $this->units, $values);
        $of = fn (array $rows) => $this->quotient($products, $rows);
        [$sum, $units] = $of(array_keys($products));
        [$domains, $aspects] = [array_map($of, array_values($this->domains)), array_map($of, array_values($this->aspects))];
        // A floor has four decimals, so the index has reached it where its own first four have.
        [$exact, $rounded] = [$this->band(self::scaled($sum, $units)), $this->band(100 * self::hundredths($sum, $units))];
        $name = $this->instrument->bands[($case->basis ?? 'exact') === 'rounded' ? $rounded : $exact]->name;

        return [
            'index' => self::fraction($sum, $units),
            'decimal' => self::decimal($sum, $units),
            'rounded' => self::twoDecimals($sum, $units),
            'value' => json_encode($sum / $units), // the one float: made at the end, for charts
            'predicate' => $name->id ?? $name,
            'borderline' => $exact !== $rounded,
            'domains' => array_map(fn ($node) => self::fraction(...$node), $domains),
            'aspects' => array_map(fn ($node) => self::fraction(...$node), $aspects),
            'domains_rounded' => array_map(fn ($node) => self::twoDecimals(...$node), $domains),
            'aspects_rounded' => array_map(fn ($node) => self::twoDecimals(...$node), $aspects),
            'contributions' => array_map(fn ($product) => self::fraction($product, $units), $products),
        ];
    }

    /** @return (int|null)[] the value of every indicator in steps, in the order of the annex; null is a blank */
    private function values(object $case): array
    {
        $scale = $this->instrument->scale;
        if (is_array($case->levels) && count($case->levels) !== count($this->units)) {
            throw new DomainException(count($case->levels) . ' levels, not ' . count($this->units));
        }
        foreach ($this->instrument->indicators as $at => $row) {
            $given = is_array($case->levels) ? [$row->number => $case->levels[$at]] : (array) $case->levels;
            $level = array_key_exists($row->number, $given) ? $given[$row->number] : $case->fill ?? null;
            if ($level === null && ($case->blanks ?? null) !== 'zero') {
                throw new DomainException("indicator {$row->number}: no level given");
            }
            $value = $level === null ? null : self::tenThousandths($level);
            $on = $scale->lowest * 10_000 <= $value && $value <= $scale->highest * 10_000;
            if ($value !== null && (!$on || $value * $this->steps % 10_000 !== 0)) {
                throw new DomainException("indicator {$row->number}: $level is not on the scale");
            }
            $values[$at] = $value === null ? null : intdiv($value * $this->steps, 10_000);
        }

        return $values;
    }

    /** Of 59/2020 a report shows that blanks counted as 0. Where nothing shows it, nobody gets a result that says so. */
    private function blanksNotDefined(): array
    {
        return [
            'code' => 'not_defined', 'indicator' => null, 'path' => null,
            'en' => "no source read for {$this->instrument->id} defines what becomes of blanks",
            'id' => "tidak ada sumber {$this->instrument->id} yang dibaca yang mengatur perlakuan atas indikator yang kosong",
        ];
    }

    /** Sum and divisor of some indicators. The division itself comes last, once, and never before a comparison. */
    private function quotient(array $products, array $rows): array
    {
        $of = fn (array $numbers) => array_sum(array_intersect_key($numbers, array_flip($rows)));

        return [$of($products), $of($this->units) * $this->steps];
    }

    /** Which band (predikat) an index in ten-thousandths is in. They stand highest first; the last has no floor. */
    private function band(int $index): int
    {
        $reached = fn ($band) => !isset($band->floor) || $index >= self::tenThousandths($band->floor);

        return array_key_first(array_filter($this->instrument->bands, $reached));
    }

    /** "2.75" is 27500, read digit by digit. A float does not come in: its type is refused. */
    private static function tenThousandths(int|string $number): int
    {
        if (!preg_match('/^(\d{1,3})(?:\.(\d{1,4}))?$/D', (string) $number, $digits)) {
            throw new DomainException("$number is no number with at most four decimals");
        }

        return (int) ($digits[1] . str_pad($digits[2] ?? '', 4, '0'));
    }

    /** In ten-thousandths, rounded down. By a hundred twice: by ten thousand at once could leave 64 bits. */
    private static function scaled(int $sum, int $units): int
    {
        $rest = $sum % $units * 100;

        return 10_000 * intdiv($sum, $units) + 100 * intdiv($rest, $units) + intdiv($rest % $units * 100, $units);
    }

    /** In hundredths, half up: what round($index, 2) is meant to be. */
    private static function hundredths(int $sum, int $units): int
    {
        return intdiv(200 * $sum + $units, 2 * $units);
    }

    private static function twoDecimals(int $sum, int $units): string
    {
        return substr_replace(sprintf('%03d', self::hundredths($sum, $units)), '.', -2, 0);
    }

    private static function fraction(int $sum, int $units): string
    {
        $divisor = self::gcd($sum, $units);

        return intdiv($sum, $divisor) . ($units === $divisor ? '' : '/' . intdiv($units, $divisor));
    }

    /** All digits. Under a divisor of at most 2^53 they end within 53 places, or never. */
    private static function decimal(int $sum, int $units): ?string
    {
        $text = intdiv($sum, $units) . '.';
        for ($place = 0; ($sum %= $units) > 0 && $place < 53; $place++) {
            $text .= intdiv($sum *= 10, $units);
        }

        return $sum > 0 ? null : rtrim($text, '.');
    }

    private static function gcd(int $a, int $b): int
    {
        return $b === 0 ? $a : self::gcd($b, $a % $b);
    }
}

ini_set('serialize_precision', '-1'); // json_encode writes a double in its shortest form
answer_scores(fn (object $instrument) => (new Scorer($instrument))->score(...));
