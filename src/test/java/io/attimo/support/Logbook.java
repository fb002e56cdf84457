package io.attimo.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/** What production would log from here on, as it would write it: one JSON object a line, at INFO unless told. */
public final class Logbook implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> written = Collections.synchronizedList(new ArrayList<>());
    private final Map<Logger, Level> levels = new HashMap<>();
    private final JsonFormatter formatter = new JsonFormatter();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.add(formatter.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Logbook(Level level, List<String> categories) {
        for (var name : categories) {
            var logger = Logger.getLogger(name);
            levels.put(logger, logger.getLevel());
            logger.setLevel(level);
        }
        Logger.getLogger("").addHandler(handler);
    }

    public static Logbook open() {
        return new Logbook(
                Level.INFO,
                List.of("", "io.attimo", "io.attimo.platform.web.RequestLog", "io.quarkus", "org.hibernate"));
    }

    /** All that is logged where an operator asks for everything; DEBUG is the most that a production build can say. */
    public static Logbook openForEverything() {
        return new Logbook(
                org.jboss.logmanager.Level.DEBUG, List.of("", "io.attimo", "io.attimo.platform.web.RequestLog"));
    }

    /** A request's line is written once its answer has gone, which may be after it was read here; five seconds at most. */
    public void waitsFor(String pattern) {
        var line = Pattern.compile(pattern);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (!line.matcher(text()).find() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    public String text() {
        return String.join("", List.copyOf(written));
    }

    /** Each line as the object that it is. */
    public List<JsonNode> lines() {
        return text().lines().map(Logbook::parsed).toList();
    }

    public static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + line, broken);
        }
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
        levels.forEach(Logger::setLevel);
    }
}
