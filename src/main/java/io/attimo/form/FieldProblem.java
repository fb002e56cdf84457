package io.attimo.form;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.UserTagSectionHelper.Arguments;

/** What the tags of fields ask of the problems that a page gives them. */
@TemplateExtension
final class FieldProblem {

    private FieldProblem() {}

    /** Null where the page gives none: looking its data through for them took half of a field's time. */
    static String problemOn(Arguments arguments, String id) {
        return arguments.get("problems") instanceof FormProblems problems ? problems.on(id) : null;
    }
}
