package io.attimo.bench;

/** How long 32 people at once take to store answers to one journey, and to 32 (P12). {@link WritersRounds} does the measuring. */
public final class WritersBench {

    private WritersBench() {}

    public static void main(String[] arguments) {
        System.setProperty("quarkus.datasource.jdbc.max-size", Integer.toString(WritersRounds.WRITERS + 8));
        // all of them open theirs at once
        System.setProperty("quarkus.datasource.jdbc.acquisition-timeout", "60S");
        Within.theApp("io.attimo.bench.WritersRounds");
    }
}
