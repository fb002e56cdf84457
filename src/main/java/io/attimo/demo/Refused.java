package io.attimo.demo;

/** Why the demo does not start, in one sentence for whoever started it. */
class Refused extends RuntimeException {

    Refused(String sentence) {
        super(sentence);
    }
}
