package io.attimo.bench;

import io.attimo.demo.EmbeddedDatabase;
import io.attimo.support.TestDatabase;

/** One that loses nothing when it is killed: whoever commits waits for the disk. */
public class DurableDatabase extends TestDatabase {

    @Override
    protected EmbeddedDatabase opened() {
        return EmbeddedDatabase.keptIn(folder());
    }
}
