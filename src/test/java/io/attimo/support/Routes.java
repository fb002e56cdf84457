package io.attimo.support;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.Cookieless;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Every route there is, read from the compiled classes: whoever adds one is in every test that walks them all. */
public final class Routes {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
    private static final Set<String> OUTSIDE = Set.of("api", "sign-in", "demo-sign-in", "style", "s");

    /** Who is let in: anybody, a member with a role, or a program with a key. */
    public enum Door {
        OPEN,
        PAGE,
        API
    }

    /** A field of a form. */
    public record Field(String name, Class<?> type) {}

    /**
     * @param path with its parameters written {@code {}}, as the room sees it
     * @param role the least role; null for what is no page of a member
     * @param scope what a program's key must be good for; null for what is no action of the API
     * @param fields of its form
     * @param idQueries what names a thing in its query
     * @param isCookieless whether no cookie makes a difference
     */
    public record Route(
            String method,
            String path,
            Door door,
            Role role,
            ApiKeyScope scope,
            String takes,
            List<Field> fields,
            List<String> idQueries,
            boolean isCookieless,
            String action) {

        /** The fields of its form that name a thing. */
        public List<String> idFields() {
            return fields.stream()
                    .filter(field -> field.type() == UUID.class)
                    .map(Field::name)
                    .toList();
        }

        public boolean isRead() {
            return method.equals("GET");
        }

        public int parameters() {
            return path.split("\\{}", -1).length - 1;
        }

        /** Up to and with each of its parameters: how {@link Things} calls what stands there. */
        public List<String> prefixes() {
            return Stream.iterate(path.indexOf("{}"), at -> at >= 0, at -> path.indexOf("{}", at + 1))
                    .map(at -> path.substring(0, at + 2))
                    .toList();
        }

        public String at(List<String> values) {
            var address = path;
            for (var value : values) {
                address = address.replaceFirst("\\{}", value);
            }
            return address;
        }

        public boolean isOutside() {
            return door == Door.API || path.equals("/") || OUTSIDE.contains(path.split("/")[1]);
        }

        @Override
        public String toString() {
            return method + " " + path + " (" + action + ")";
        }
    }

    private Routes() {}

    public static List<Route> all() {
        try (var files = Files.walk(CLASSES.resolve("io/attimo"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file)
                            .toString()
                            .replaceAll("\\.class$", "")
                            .replace('/', '.'))
                    .sorted()
                    .map(Routes::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(Routes::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Route> of(Class<?> pages) {
        return Arrays.stream(pages.getDeclaredMethods())
                .flatMap(action -> method(action).stream().map(method -> route(pages, action, method)));
    }

    private static Route route(Class<?> pages, Method action, String method) {
        var own = action.getAnnotation(Path.class);
        var path = ("/" + pages.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value()));
        var plain =
                PARAMETER.matcher(path).replaceAll("{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        var allowed = annotation(pages, action, RequiresRole.class);
        var key = Optional.ofNullable(action.getAnnotation(RequiresApiKey.class));
        var door = allowed.isPresent() ? Door.PAGE : key.isPresent() ? Door.API : Door.OPEN;
        return new Route(
                method,
                plain,
                door,
                allowed.map(RequiresRole::value).orElse(null),
                key.map(RequiresApiKey::value).orElse(null),
                takes(pages, action, door),
                fields(action),
                idQueries(action),
                pages.isAnnotationPresent(Cookieless.class),
                pages.getSimpleName() + "#" + action.getName());
    }

    private static List<Field> fields(Method action) {
        var own = Arrays.stream(action.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestForm.class))
                .map(parameter -> field(parameter, parameter.getName(), parameter.getType()));
        var inBeans = Arrays.stream(action.getParameterTypes())
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(RestForm.class))
                .map(field -> field(field, field.getName(), field.getType()));
        return Stream.concat(own, inBeans).toList();
    }

    private static Field field(AnnotatedElement element, String plain, Class<?> type) {
        var said = element.getAnnotation(RestForm.class).value();
        return new Field(said.isEmpty() ? plain : said, type);
    }

    private static List<String> idQueries(Method action) {
        return Arrays.stream(action.getParameters())
                .filter(parameter -> parameter.getType() == UUID.class)
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class)
                        || parameter.isAnnotationPresent(QueryParam.class))
                .map(Parameter::getName)
                .toList();
    }

    private static String takes(Class<?> pages, Method action, Door door) {
        boolean isFile = Arrays.stream(action.getParameterTypes())
                .anyMatch(type -> type == FileUpload.class
                        || Arrays.stream(type.getDeclaredFields())
                                .anyMatch(field -> field.getType() == FileUpload.class));
        return annotation(pages, action, Consumes.class)
                .map(consumes -> consumes.value()[0])
                .orElse(
                        isFile
                                ? MediaType.MULTIPART_FORM_DATA
                                : door == Door.API
                                        ? MediaType.APPLICATION_JSON
                                        : MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static <A extends Annotation> Optional<A> annotation(Class<?> pages, Method action, Class<A> kind) {
        return Optional.ofNullable(action.getAnnotation(kind)).or(() -> Optional.ofNullable(pages.getAnnotation(kind)));
    }

    private static Optional<String> method(Method action) {
        return Arrays.stream(action.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
