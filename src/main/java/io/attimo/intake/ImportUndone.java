package io.attimo.intake;

/** The last of what an import had said is out, in the transaction that says so. */
record ImportUndone(Import file) {}
