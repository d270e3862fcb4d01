package com.dancepartner.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Describes a {@link PayaraServer}. Distribution, driver and domain directory are needed; all else has a default. */
public final class PayaraServerBuilder {

    private @Nullable Path distribution;
    private @Nullable Path driver;
    private @Nullable Path domainDirectory;
    private @Nullable Path application;
    private @Nullable String gridName;
    private int httpPort;
    private int adminPort;
    private int gridPort;
    private List<Integer> gridMembers = List.of();
    private Map<String, String> environment = Map.of();
    private Map<String, String> systemProperties = Map.of();
    private List<String> jvmOptions = List.of();
    private PoolSize pool = PoolSize.DEFAULT;
    private Startup startup = Startup.FAST;
    private String heap = "768m";
    private String readinessPath = "/health/ready";
    private Consumer<String> progress = message -> {};

    PayaraServerBuilder() {}

    /** The ZIP {@code fish.payara.distributions:payara}. */
    public PayaraServerBuilder distribution(Path zip) {
        distribution = zip;
        return this;
    }

    /** The JAR of the PostgreSQL driver. */
    public PayaraServerBuilder driver(Path postgresqlJar) {
        driver = postgresqlJar;
        return this;
    }

    /** The folder that holds the domain; made at first start, reused afterwards. */
    public PayaraServerBuilder domainDirectory(Path directory) {
        domainDirectory = directory;
        return this;
    }

    /** The EAR to run; without one the bare server starts. */
    public PayaraServerBuilder application(Path ear) {
        application = ear;
        return this;
    }

    /** Port of the application; 0 for any free one. */
    public PayaraServerBuilder httpPort(int port) {
        httpPort = port;
        return this;
    }

    /** Port of administration; 0 for any free one. */
    public PayaraServerBuilder adminPort(int port) {
        adminPort = port;
        return this;
    }

    /** Port of this data grid member; 0 for any free one. */
    public PayaraServerBuilder gridPort(int port) {
        gridPort = port;
        return this;
    }

    /** Ports on this machine where other members of the grid may be; its own need not be named. */
    public PayaraServerBuilder gridMembers(List<Integer> ports) {
        gridMembers = List.copyOf(ports);
        return this;
    }

    /** The name that all members of the grid share; by default derived from the domain directory. */
    public PayaraServerBuilder gridName(String name) {
        gridName = name;
        return this;
    }

    /** Environment variables, secrets among them: {@code DB_HOST}, {@code DB_PASSWORD} and the application's own. */
    public PayaraServerBuilder environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /** System properties; they can be seen by all users of the machine, so nothing secret. */
    public PayaraServerBuilder systemProperties(Map<String, String> properties) {
        systemProperties = Map.copyOf(properties);
        return this;
    }

    /** Further options of the JVM, such as a coverage agent. */
    public PayaraServerBuilder jvmOptions(List<String> options) {
        jvmOptions = List.copyOf(options);
        return this;
    }

    /** Database connections kept and allowed; equal numbers are best, see {@link PoolSize}. */
    public PayaraServerBuilder pool(int min, int max) {
        pool = new PoolSize(min, max);
        return this;
    }

    /** What the JVM is tuned for. */
    public PayaraServerBuilder startup(Startup choice) {
        startup = choice;
        return this;
    }

    /** Largest heap, in the form of {@code -Xmx}. */
    public PayaraServerBuilder heap(String size) {
        heap = size;
        return this;
    }

    /** The path that answers 200 once the application is ready. */
    public PayaraServerBuilder readinessPath(String path) {
        readinessPath = path;
        return this;
    }

    /** Receives a line whenever something begins that takes long. */
    public PayaraServerBuilder progress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /** Unpacks Payara and makes the domain where that has not been done yet; nothing is started. */
    public PayaraServer build() {
        PayaraCache cache = PayaraCache.ofThisMachine();
        Path zip = Objects.requireNonNull(distribution, "distribution");
        return new PayaraServer(this, Distribution.of(zip, cache), cache);
    }

    DomainPorts choosePorts() {
        return new DomainPorts(
                Ports.choose(httpPort, "HTTP", "http.port"),
                Ports.choose(adminPort, "administration", "admin.port"),
                Ports.choose(gridPort, "data grid", "grid.port"));
    }

    Path driver() {
        return Objects.requireNonNull(driver, "driver");
    }

    Path domainDirectory() {
        return Objects.requireNonNull(domainDirectory, "domainDirectory");
    }

    Optional<Path> application() {
        return Optional.ofNullable(application);
    }

    String grid() {
        return gridName != null ? gridName : GridNames.of(domainDirectory());
    }

    List<Integer> members() {
        return gridMembers;
    }

    Map<String, String> variables() {
        return environment;
    }

    Map<String, String> properties() {
        return systemProperties;
    }

    List<String> extraJvmOptions() {
        return jvmOptions;
    }

    PoolSize poolSize() {
        return pool;
    }

    Startup startupChoice() {
        return startup;
    }

    String heap() {
        return heap;
    }

    String readiness() {
        return readinessPath;
    }

    Consumer<String> progress() {
        return progress;
    }
}
