package com.dancepartner.run;

import com.dancepartner.launcher.Startup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * What {@code ./mvnw -Prun} runs. Options are system properties: http.port (8080), admin.port (4848), standin.port
 * (12111), smtp.port (2525), inbox.port (8025), nodes (0), startup (fast or peak), fresh (true forgets everything).
 */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) throws InterruptedException {
        long began = System.nanoTime();
        Path state = Path.of(System.getProperty("state", ".dance-partner"))
                .toAbsolutePath()
                .normalize();
        if (Boolean.getBoolean("fresh")) {
            StateFolder.forget(state);
        }
        StackOptions options = new StackOptions(
                state,
                StackPorts.ofSystemProperties(),
                Integer.getInteger("nodes", 0),
                Startup.valueOf(System.getProperty("startup", "fast").toUpperCase(Locale.ROOT)),
                Map.of(),
                Map.of(),
                true,
                true,
                step -> say("  · " + step));
        say("Starting Dance Partner (state in " + state + ")");
        Stack stack = Stack.start(options, Artifacts.ofSystemProperties());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            say("Stopping …");
            stack.close();
            say("Stopped. Your data stays in " + state + "; -Dfresh=true forgets it.");
            stopped.countDown();
        }));
        say(Welcome.text(stack, Duration.ofNanos(System.nanoTime() - began)));
        stopped.await();
    }

    @SuppressWarnings("SystemOut") // this is the program's own output
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
