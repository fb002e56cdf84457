package io.attimo.form;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.UserTagSectionHelper.Arguments;

/**
 * What a page says of a field, read once: each name that a tag asks for is looked for by every resolver there is, which took
 * most of a field's time.
 *
 * @param problem null where the page gives no problems, or none for this field
 */
public record FieldArguments(
        String id,
        Object type,
        Object value,
        Object hint,
        Object kind,
        boolean isFile,
        boolean isShort,
        boolean isRequired,
        boolean hasFocus,
        String problem,
        Arguments more) {

    private static final String[] MORE = {"autocomplete", "list", "min", "max", "spellcheck", "accept"};

    @TemplateExtension
    static FieldArguments field(Arguments arguments) {
        var id = String.valueOf(said(arguments, "id", arguments.get("name")));
        var type = said(arguments, "type", "text");
        var problem = problemOn(arguments, id);
        return new FieldArguments(
                id,
                type,
                said(arguments, "value", ""),
                arguments.get("hint"),
                arguments.get("kind"),
                type.equals("file"),
                arguments.get("short") != null,
                arguments.get("required") != null,
                arguments.get("focus") != null && problem != null,
                problem,
                arguments.filter(MORE));
    }

    @TemplateExtension
    static String problemOn(Arguments arguments, String id) {
        return arguments.get("problems") instanceof FormProblems problems ? problems.on(id) : null;
    }

    private static Object said(Arguments arguments, String name, Object otherwise) {
        var said = arguments.get(name);
        return said == null ? otherwise : said;
    }
}
