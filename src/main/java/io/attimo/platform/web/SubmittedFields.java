package io.attimo.platform.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * A form that could not be taken, as it was sent: shown to whom filled it in, it can be sent again.
 *
 * @param sent whether it is a form at all, perhaps of nothing but a button; else the page can be asked for again
 */
public record SubmittedFields(String address, List<Field> fields, boolean sent) {

    /** @param number which of the person's own texts it is, from 1; 0 for what only the form itself understands */
    public record Field(String name, String value, int number) {
        public boolean isText() {
            return number > 0;
        }
    }

    /** Choices, numbers, days, languages, time zones, ids and seals: nothing that somebody wrote. */
    private static final Pattern TOKEN = Pattern.compile(
            "[A-Z0-9_.:-]*|[a-z]{2}|(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z/_-]+"
                    + "|[0-9a-f]{8}-[0-9a-f-]{27}(\\.[0-9a-f-]+)*|on|off|true|false");

    private static final String FORM = "application/x-www-form-urlencoded";

    static SubmittedFields nothing(RoutingContext context) {
        return new SubmittedFields(context.request().uri(), List.of(), false);
    }

    public int texts() {
        return (int) fields.stream().filter(Field::isText).count();
    }

    static boolean isForm(RoutingContext context) {
        return isForm(context.request());
    }

    static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.startsWith(FORM);
    }

    /** The form of this request, whether or not a page has read it already. */
    static SubmittedFields of(RoutingContext context) {
        var request = CurrentRequestManager.get();
        var read = request == null ? null : request.getFormData();
        return new SubmittedFields(context.request().uri(), read == null ? unread(context) : fields(read), true);
    }

    private static List<Field> unread(RoutingContext context) {
        var body = context.body().asString();
        var fields = new ArrayList<Field>();
        new QueryStringDecoder(body == null ? "" : body, false)
                .parameters()
                .forEach((name, values) -> values.forEach(value -> add(fields, name, value)));
        return fields;
    }

    static List<Field> fields(FormData form) {
        var fields = new ArrayList<Field>();
        for (var name : form) {
            form.get(name).stream()
                    .filter(value -> !value.isFileItem())
                    .forEach(value -> add(fields, name, value.getValue()));
        }
        return fields;
    }

    /** What is told us in confidence is shown to nobody again, and stored nowhere but sealed. */
    public static boolean isSecret(String field) {
        return field.endsWith("Secret");
    }

    private static void add(List<Field> fields, String name, String value) {
        if (isSecret(name)) {
            return;
        }
        boolean isToken = TOKEN.matcher(value.strip()).matches();
        int texts = (int) fields.stream().filter(Field::isText).count();
        fields.add(new Field(name, value, isToken ? 0 : texts + 1));
    }
}
