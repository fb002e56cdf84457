package io.attimo.bench;

/** What making the HTML of the journey's map costs (P5), its 200,000 scores being read. {@link HtmlRounds} measures it. */
public final class HtmlBench {

    private HtmlBench() {}

    public static void main(String[] arguments) {
        Within.theApp("io.attimo.bench.HtmlRounds");
    }
}
