package io.attimo.platform.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
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
public record UnsavedForm(String address, List<Field> fields, boolean sent) {

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

    /** As many as the framework takes of any form: quarkus.http.limits.max-form-fields. */
    static final int MOST = 4096;

    private static final String FORM = "application/x-www-form-urlencoded";

    static UnsavedForm nothing(RoutingContext context) {
        return new UnsavedForm(context.request().uri(), List.of(), false);
    }

    public int texts() {
        int last = fields.size() - 1;
        while (last >= 0 && !fields.get(last).isText()) {
            last--;
        }
        return last < 0 ? 0 : fields.get(last).number();
    }

    static boolean isForm(RoutingContext context) {
        return isForm(context.request());
    }

    static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.startsWith(FORM);
    }

    /** The form of this request, whether or not a page has read it already. */
    static UnsavedForm of(RoutingContext context) {
        var request = CurrentRequestManager.get();
        var read = request == null ? null : request.getFormData();
        return new UnsavedForm(context.request().uri(), read == null ? unread(context) : fields(read), true);
    }

    private static List<Field> unread(RoutingContext context) {
        var body = context.body().asString();
        var fields = new ArrayList<Field>();
        new QueryStringDecoder(body == null ? "" : body, StandardCharsets.UTF_8, false, MOST)
                .parameters()
                .forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value, 0))));
        return numbered(fields);
    }

    static List<Field> fields(FormData form) {
        var fields = new ArrayList<Field>();
        for (var name : form) {
            form.get(name).stream()
                    .filter(value -> !value.isFileItem())
                    .forEach(value -> fields.add(new Field(name, value.getValue(), 0)));
        }
        return numbered(fields);
    }

    private static List<Field> numbered(List<Field> sent) {
        var fields = new ArrayList<Field>();
        int texts = 0;
        for (var field : sent) {
            if (isSecret(field.name())) {
                continue;
            }
            boolean isToken = TOKEN.matcher(field.value().strip()).matches();
            fields.add(isToken ? field : new Field(field.name(), field.value(), ++texts));
        }
        return fields;
    }

    /** What is told us in confidence is shown to nobody again, and stored nowhere but sealed. */
    public static boolean isSecret(String field) {
        return field.endsWith("Secret");
    }
}
