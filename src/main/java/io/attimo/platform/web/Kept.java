package io.attimo.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
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
public record Kept(String address, List<Field> fields, boolean sent) {

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
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    static Kept nothing(RoutingContext context) {
        return new Kept(context.request().uri(), List.of(), false);
    }

    public int texts() {
        return (int) fields.stream().filter(Field::isText).count();
    }

    static boolean isForm(RoutingContext context) {
        var type = context.request().getHeader("Content-Type");
        return type != null && type.startsWith(FORM);
    }

    /** The form of this request, whether or not somebody has read it already. */
    static Uni<Kept> of(RoutingContext context) {
        var request = CurrentRequestManager.get();
        var read = request == null ? null : request.getFormData();
        var address = context.request().uri();
        if (read != null) {
            return Uni.createFrom().item(new Kept(address, fields(read), true));
        }
        return unread(context)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(MultiMap::caseInsensitiveMultiMap)
                .map(form -> new Kept(address, fields(form), true));
    }

    private static Uni<MultiMap> unread(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            return Uni.createFrom().item(request.formAttributes());
        }
        return Uni.createFrom().emitter(emitter -> {
            request.setExpectMultipart(true);
            request.exceptionHandler(emitter::fail);
            request.endHandler(end -> emitter.complete(request.formAttributes()));
            request.resume();
        });
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

    private static List<Field> fields(MultiMap form) {
        var fields = new ArrayList<Field>();
        form.forEach(each -> add(fields, each.getKey(), each.getValue()));
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
