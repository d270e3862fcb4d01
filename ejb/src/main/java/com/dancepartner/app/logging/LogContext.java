package com.dancepartner.app.logging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Adds request id and user id to the JSON log lines of the product's own loggers while a request runs. */
public final class LogContext {

    /** Held for as long as the loggers should know the handler: loggers are weakly referenced. */
    private static final Logger OURS = Logger.getLogger("com.dancepartner");

    private static final ThreadLocal<Map<String, String>> FIELDS = ThreadLocal.withInitial(LinkedHashMap::new);

    private LogContext() {}

    public static void put(String field, String value) {
        FIELDS.get().put(field, value);
    }

    public static void clear() {
        FIELDS.remove();
    }

    /** Runs once when the application starts; a second call changes nothing. */
    public static synchronized void install() {
        for (Handler handler : OURS.getHandlers()) {
            if (handler instanceof Enricher) {
                return;
            }
        }
        OURS.addHandler(new Enricher());
    }

    /** Goes before the server's own handlers, whose JSON formatter writes map parameters as fields. */
    private static final class Enricher extends Handler {

        @Override
        public void publish(LogRecord line) {
            Map<String, String> fields = FIELDS.get();
            if (fields.isEmpty()) {
                return;
            }
            Object[] given = line.getParameters() == null ? new Object[0] : line.getParameters();
            Object[] all = java.util.Arrays.copyOf(given, given.length + 1);
            all[given.length] = Map.copyOf(fields);
            line.setParameters(all);
        }

        @Override
        public void flush() {
            // writes nothing itself
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
