<?php

// Runs the example's service against the command and against the integer script of the kit. Prints how many passed.
//
//     php examples/laravel/tests/spbe.php PATH-OF-SPBE

declare(strict_types=1);

require __DIR__ . '/../app/Services/Spbe.php';

use App\Services\Spbe;

$root = dirname(__DIR__, 3);
[$passed, $failed] = [0, 0];
$test = function (string $name, mixed $expected, mixed $given) use (&$passed, &$failed): void {
    if ($expected === $given) {
        $passed++;
        return;
    }
    $failed++;
    echo "FAILED $name: expected " . json_encode($expected) . ', given ' . json_encode($given) . "\n";
};

$document = json_decode(file_get_contents("$root/conformance/assessments/kota-serang-2021.json"), true);
$levels = array_values($document['levels']);
$spbe = new Spbe([$argv[1] ?? 'spbe', 'score', '-', '--json-lines']);

$result = $spbe->score('permenpanrb-59-2020', $levels);
$test('format', 'spbe-scorecard/1', $result['format']);
$test('exact', '5937/2000', $result['index']['exact']);
$test('display', '2.97', $result['index']['rounded']);
$test('predicate', 'Baik', $result['predicate']['name']);
$test('levels by number', $levels, array_values(array_column($result['indicators'], 'value', 'number')));

$refused = $spbe->score('permenpanrb-59-2020', [6, ...array_slice($levels, 1)]);
$test('refused', 'spbe-problems/1', $refused['format']);
$test('sentence', 'indikator 1: tingkat 6 di luar 1 sampai 5', $refused['problems'][0]['id']);
$test('a float is refused', 'wrong_kind', $spbe->score('permenpanrb-59-2020', [2.5, ...array_slice($levels, 1)])['problems'][0]['code']);

$pemdi = $spbe->score('permenpanrb-8-2026', ['3.25', ...array_fill(0, 19, 3)]);
$test('decimals as text', '241/80', $pemdi['index']['exact']);

try {
    (new Spbe(['/nowhere/spbe']))->score('permenpanrb-59-2020', $levels);
    $test('a command that is not there', 'an exception', 'none');
} catch (RuntimeException $error) {
    $test('a command that is not there', true, str_contains($error->getMessage(), '/nowhere/spbe'));
}

// The same by the kit's integer script, without the command.
$case = ['name' => 'serang', 'kind' => 'score', 'instrument' => 'permenpanrb-59-2020', 'levels' => $levels];
$answer = shell_exec('echo ' . escapeshellarg(json_encode($case)) . ' | php ' . escapeshellarg("$root/conformance/kit/php/integer.php"));
$test('the integer script agrees', $result['index']['exact'], json_decode((string) $answer, true)['answer']['index'] ?? null);

echo "$passed passed, $failed failed\n";
exit($failed === 0 ? 0 : 1);
