package io.attimo.mutate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.build.MutationInterceptorFactory;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/** PIT's default mutations of a room, without those that PIT itself leaves out as no change of meaning. */
final class Mutants {

    /** By the last part of their package: what the compiler made, what has the same meaning, what is only logged. */
    private static final Set<String> LEFT_OUT = Set.of("javafeatures", "equivalent", "logging");

    private final Room room;
    private final Mutater mutater;

    Mutants(Room room) {
        this.room = room;
        mutater = new GregorEngineFactory()
                .createEngine(EngineArguments.arguments())
                .createMutator(room::bytes);
    }

    List<MutationDetails> all() {
        var all = new ArrayList<MutationDetails>();
        var filters = filters();
        for (var name : room.classes()) {
            Collection<MutationDetails> found = mutater.findMutations(ClassName.fromString(name));
            var tree = ClassTree.fromBytes(room.bytes(name).orElseThrow());
            for (var filter : filters) {
                filter.begin(tree);
                found = filter.intercept(found, mutater);
                filter.end();
            }
            found.stream().filter(Mutants::isOurs).forEach(all::add);
        }
        // The mutator finds them in no order of its own, and a sample is told by its seed alone.
        all.sort(Comparator.comparing(MutationDetails::getId));
        return all;
    }

    byte[] bytes(MutationDetails mutant) {
        return mutater.getMutation(mutant.getId()).getBytes();
    }

    /** Not what Hibernate and Quarkus wrote into the class when they loaded it. */
    private static boolean isOurs(MutationDetails mutant) {
        return mutant.getLineNumber() > 1
                && !mutant.getMethod().contains("$$_hibernate")
                && !mutant.getMethod().contains("<clinit>")
                && !mutant.getDescription().contains("$$_hibernate");
    }

    private static List<MutationInterceptor> filters() {
        return ServiceLoader.load(MutationInterceptorFactory.class).stream()
                .filter(each -> LEFT_OUT.contains(each.type().getPackageName().replaceAll(".*\\.", "")))
                .flatMap(each -> made(each.get()).stream())
                .toList();
    }

    private static Optional<MutationInterceptor> made(MutationInterceptorFactory factory) {
        try {
            return Optional.of(factory.createInterceptor(null));
        } catch (NullPointerException wantsSettings) {
            return Optional.empty();
        }
    }
}
