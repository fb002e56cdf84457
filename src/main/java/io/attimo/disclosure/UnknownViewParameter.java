package io.attimo.disclosure;

/** A view was asked for by a name or a day that means nothing for this journey; the page or the API says so in words. */
public final class UnknownViewParameter extends RuntimeException {

    private final String parameter;
    private final String value;

    public UnknownViewParameter(String parameter, String value) {
        super(parameter + " = " + value);
        this.parameter = parameter;
        this.value = value;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
