<?php

declare(strict_types=1);

namespace App\Services;

use RuntimeException;

/** Scores on the server, by the command `spbe`: a document a line in, a result or a list of problems a line out. */
final class Spbe
{
    /** @param list<string> $command the command and its arguments; started without a shell */
    public function __construct(private readonly array $command = ['spbe', 'score', '-', '--json-lines'])
    {
    }

    /**
     * @param list<int|string|null> $levels in the order of the annex; decimals as text
     * @return array{format: string} spbe-scorecard/1, or spbe-problems/1 where the levels are refused
     */
    public function score(string $instrument, array $levels): array
    {
        $document = ['format' => 'spbe-assessment/1', 'instrument' => $instrument, 'levels' => $levels];
        $line = $this->ask(json_encode($document, JSON_THROW_ON_ERROR));

        return json_decode($line, true, 32, JSON_THROW_ON_ERROR);
    }

    private function ask(string $line): string
    {
        $process = proc_open($this->command, [['pipe', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $pipes);
        if ($process === false) {
            throw new RuntimeException("{$this->command[0]} could not be started");
        }
        fwrite($pipes[0], $line . "\n");
        fclose($pipes[0]);
        $answer = stream_get_contents($pipes[1]);
        fclose($pipes[1]);
        $status = proc_close($process);
        // 0: a result. 1: problems, which are an answer too.
        if ($status > 1 || $answer === '' || $answer === false) {
            throw new RuntimeException("{$this->command[0]} ended with status $status");
        }

        return $answer;
    }
}
