package io.attimo.mutate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The classes of one room as the running application has them. What Quarkus made of them when it loaded them is what is
 * mutated: the file in target/classes is another class, which the JVM would refuse in its place.
 */
final class Room {

    private final ClassLoader loader;
    private final Instrumentation jvm;
    private final boolean[] hits;
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    Room(String name, ClassLoader loader) throws Exception {
        this.loader = loader;
        var probe = Class.forName("io.attimo.mutate.Probe", true, null);
        jvm = (Instrumentation) probe.getMethod("instrumentation").invoke(null);
        hits = (boolean[]) probe.getField("HITS").get(null);
        for (var file : files(name)) {
            var loaded = Class.forName(file, false, loader);
            if (!loaded.isInterface() && jvm.isModifiableClass(loaded)) {
                classes.put(file, loaded);
            }
        }
        each((className, given) -> {
            bytes.put(className, given.clone());
            return null;
        });
    }

    List<String> classes() {
        return classes.keySet().stream().sorted().toList();
    }

    /** Of other classes, of which the mutator asks what they extend, as they were compiled. */
    Optional<byte[]> bytes(String className) {
        return Optional.ofNullable(bytes.get(className.replace('/', '.'))).or(() -> compiled(className));
    }

    private Optional<byte[]> compiled(String className) {
        try (var file = loader.getResourceAsStream(className.replace('.', '/') + ".class")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** From now on each line tells that it was run. */
    void watch() throws Exception {
        each((className, given) -> Lines.told(given, line -> {
            lines.add(className + ":" + line);
            return lines.size() - 1;
        }));
    }

    void unwatch() throws Exception {
        each((className, given) -> null);
    }

    void forgetHits() {
        java.util.Arrays.fill(hits, false);
    }

    List<String> hits() {
        var seen = new BitSet();
        IntStream.range(0, lines.size()).filter(i -> hits[i]).forEach(seen::set);
        return seen.stream().mapToObj(lines::get).distinct().toList();
    }

    void become(String className, byte[] mutant) throws Exception {
        jvm.redefineClasses(new ClassDefinition(classes.get(className), mutant));
    }

    void heal(String className) throws Exception {
        become(className, bytes.get(className));
    }

    private interface Change {
        byte[] of(String className, byte[] given);
    }

    private void each(Change change) throws Exception {
        var transformer = new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String name, Class<?> of, ProtectionDomain domain, byte[] given) {
                return of != null && classes.containsValue(of) ? change.of(name.replace('/', '.'), given) : null;
            }
        };
        jvm.addTransformer(transformer, true);
        try {
            jvm.retransformClasses(classes.values().toArray(Class[]::new));
        } finally {
            jvm.removeTransformer(transformer);
        }
    }

    private static List<String> files(String room) throws IOException {
        var root = Path.of("target/classes");
        try (var files = Files.walk(root.resolve("io/attimo").resolve(room.replace('.', '/')))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }
}
