<?php

// How not to do it: the same rules as applications usually write them, with weights such as 0.013 and round($x, 2).
// Most answers look right. How many are not, the kit says:
//
//     python3 conformance/run.py --cmd "php conformance/kit/php/float.php" --kind score \
//         --keys rounded,predicate,domains_rounded,aspects_rounded --expect-failures

declare(strict_types=1);

require __DIR__ . '/protocol.php';

final class FloatScorer
{
    /** @var float[] share of every indicator in the index, such as 0.013 */
    private array $shares = [];

    /** @var int[][] the indicators of every domain and aspect, by printed number */
    private array $domains = [], $aspects = [];

    public function __construct(private readonly object $instrument)
    {
        $aspects = array_column($instrument->aspects, null, 'number');
        foreach ($instrument->indicators as $at => $row) {
            $this->aspects[$row->aspect][] = $at;
            if (isset($aspects[$row->aspect]->domain)) {
                $this->domains[$aspects[$row->aspect]->domain][] = $at;
            }
        }
        foreach ($instrument->indicators as $row) {
            $this->shares[] = isset($row->weight)
                ? (float) $row->weight / 100
                : (float) $aspects[$row->aspect]->weight / 100 / count($this->aspects[$row->aspect]);
        }
    }

    public function score(object $case): array
    {
        foreach ($this->instrument->indicators as $at => $row) {
            $given = is_array($case->levels) ? [$row->number => $case->levels[$at]] : (array) $case->levels;
            $level = array_key_exists($row->number, $given) ? $given[$row->number] : $case->fill ?? null;
            $levels[$at] = (float) $level;
        }
        $index = 0.0;
        foreach ($levels as $at => $level) {
            $index += $level * $this->shares[$at];
        }
        $rounded = round($index, 2);
        $mean = fn (array $rows) => number_format($this->mean($levels, $rows), 2, '.', '');

        return [
            'rounded' => number_format($rounded, 2, '.', ''),
            'value' => json_encode($index),
            'predicate' => $this->predicate(($case->basis ?? 'exact') === 'rounded' ? $rounded : $index),
            'borderline' => $this->predicate($index) !== $this->predicate($rounded),
            'domains_rounded' => array_map($mean, array_values($this->domains)),
            'aspects_rounded' => array_map($mean, array_values($this->aspects)),
        ];
    }

    private function mean(array $levels, array $rows): float
    {
        $sum = $weight = 0.0;
        foreach ($rows as $at) {
            $sum += $levels[$at] * $this->shares[$at];
            $weight += $this->shares[$at];
        }

        return $sum / $weight;
    }

    private function predicate(float $index): string
    {
        foreach ($this->instrument->bands as $band) {
            if (!isset($band->floor) || $index >= (float) $band->floor) {
                return $band->name->id ?? $band->name;
            }
        }
    }
}

answer_scores(fn (object $instrument) => (new FloatScorer($instrument))->score(...));
