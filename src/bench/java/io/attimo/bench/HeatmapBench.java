package io.attimo.bench;

/**
 * How long the journey's map takes (P4, P6), at ten million scores of fifty tenants, of which the page shows 200,000.
 * {@link HeatmapRounds} does the measuring.
 */
public final class HeatmapBench {

    private HeatmapBench() {}

    public static void main(String[] arguments) {
        Within.theApp("io.attimo.bench.HeatmapRounds");
    }
}
