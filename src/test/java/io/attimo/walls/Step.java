package io.attimo.walls;

/**
 * One request as it is drawn: who asks for what, with all else decided by dice. Ids come from what the crowd has heard,
 * so that a step means much the same in another run.
 *
 * @param round in each, one tenant does nothing, and nothing of it may change
 * @param together sent at the same time as the one before
 */
record Step(int round, String actor, String route, long dice, boolean together) {

    static Step of(String line) {
        var words = line.strip().split(" ");
        boolean together = words[1].startsWith("+");
        var actor = together ? words[1].substring(1) : words[1];
        return new Step(
                Integer.parseInt(words[0]), actor, words[2] + " " + words[3], Long.parseLong(words[4]), together);
    }

    @Override
    public String toString() {
        return round + " " + (together ? "+" : "") + actor + " " + route + " " + dice;
    }
}
