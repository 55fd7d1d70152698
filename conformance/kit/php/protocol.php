<?php

// The kit's protocol (docs/kit.md): a case a line comes in, an answer a line goes out.

declare(strict_types=1);

/** @param callable $scorer takes an instrument, returns what takes a case and returns its answer */
function answer_scores(callable $scorer): void
{
    $known = [];
    while (($line = fgets(STDIN)) !== false) {
        $case = json_decode($line);
        if ($case->kind !== 'score') {
            $said = ['skip' => "kind {$case->kind}"];
        } elseif (isset($case->definition)) {
            $said = ['answer' => $scorer($case->definition)($case)];
        } else {
            $known[$case->instrument] ??= $scorer(exported($case->instrument));
            $said = ['answer' => $known[$case->instrument]($case)];
        }
        echo json_encode(['name' => $case->name] + $said, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
    }
}

/** A built-in instrument: conformance/instruments/ has the document of each. */
function exported(string $id): object
{
    return json_decode(file_get_contents(__DIR__ . "/../../instruments/$id.json"));
}
