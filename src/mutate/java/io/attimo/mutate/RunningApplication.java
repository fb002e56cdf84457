package io.attimo.mutate;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks up what Quarkus keeps about the application that it has started for this test. */
class RunningApplication implements BeforeTestExecutionCallback {

    private static final Map<String, Object> KEPT = new HashMap<>();

    static Map<String, Object> kept() {
        return Map.copyOf(KEPT);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        var store = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
        for (var key : new String[] {"io.quarkus.test.junit.QuarkusTestExtensionState", "io.quarkus.testing.type"}) {
            var value = store.get(key);
            if (value != null) {
                KEPT.put(key, value);
            }
        }
    }
}
