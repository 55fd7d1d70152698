<?php

declare(strict_types=1);

namespace App\Http\Controllers;

use App\Models\Penilaian;
use App\Services\Spbe;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;

final class PenilaianController
{
    public function store(Request $request, Spbe $spbe): JsonResponse
    {
        $given = $request->validate([
            'instrument' => ['required', 'string', 'max:80'],
            'levels' => ['required', 'array', 'max:250'],
        ]);
        // What the browser computed is for the person who fills in the form. What counts is computed here.
        $result = $spbe->score($given['instrument'], $given['levels']);
        if ($result['format'] === 'spbe-problems/1') {
            return response()->json(['problems' => $result['problems']], 422);
        }
        $stored = Penilaian::create([
            'instrumen' => $result['instrument']['id'],
            'tingkat' => array_column($result['indicators'], 'value', 'number'),
            'indeks_tampil' => $result['index']['rounded'],
            'predikat' => $result['predicate']['name'],
        ]);

        return response()->json($stored, 201);
    }
}
