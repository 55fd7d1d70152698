<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('penilaian', function (Blueprint $table) {
            $table->id();
            $table->string('instrumen', 80);         // levels mean nothing without it
            $table->json('tingkat');                 // by printed number; whole numbers, or decimals as text
            $table->string('kode', 80)->nullable();  // the assessment code, for printed reports
            $table->decimal('indeks_tampil', 5, 2);  // for people; nothing is worked out from it
            $table->string('predikat', 40);          // as it was said
            $table->timestamps();
        });
    }
};
