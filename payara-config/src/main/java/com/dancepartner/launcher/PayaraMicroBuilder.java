package com.dancepartner.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a {@link PayaraMicro}. Jar, driver, application, directory and grid name are needed; all else has a default. */
public final class PayaraMicroBuilder {

    private @Nullable Path jar;
    private @Nullable Path driver;
    private @Nullable Path directory;
    private @Nullable Path application;
    private @Nullable String gridName;
    private int httpPort;
    private int gridPort;
    private List<Integer> gridMembers = List.of();
    private Map<String, String> environment = Map.of();
    private Map<String, String> systemProperties = Map.of();
    private List<String> jvmOptions = List.of();
    private PoolSize pool = PoolSize.DEFAULT;
    private Startup startup = Startup.FAST;
    private String heap = "512m";
    private String readinessPath = "/health/ready";

    PayaraMicroBuilder() {}

    /** The JAR {@code fish.payara.extras:payara-micro}. */
    public PayaraMicroBuilder jar(Path file) {
        jar = file;
        return this;
    }

    /** The JAR of the PostgreSQL driver. */
    public PayaraMicroBuilder driver(Path postgresqlJar) {
        driver = postgresqlJar;
        return this;
    }

    /** The folder that holds the log and what Payara unpacks; no other node may use it. */
    public PayaraMicroBuilder directory(Path directory) {
        this.directory = directory;
        return this;
    }

    /** The WAR to run, at the root context. */
    public PayaraMicroBuilder application(Path war) {
        application = war;
        return this;
    }

    /** Port of the application; 0 for any free one. */
    public PayaraMicroBuilder httpPort(int port) {
        httpPort = port;
        return this;
    }

    /** Port of this data grid member; 0 for any free one. */
    public PayaraMicroBuilder gridPort(int port) {
        gridPort = port;
        return this;
    }

    /** Ports on this machine where other members of the grid may be; its own need not be named. */
    public PayaraMicroBuilder gridMembers(List<Integer> ports) {
        gridMembers = List.copyOf(ports);
        return this;
    }

    /** The name that all members of the grid share: that of the server, {@link PayaraServer#gridName()}. */
    public PayaraMicroBuilder gridName(String name) {
        gridName = name;
        return this;
    }

    /** Environment variables, secrets among them: {@code DB_HOST}, {@code DB_PASSWORD} and the application's own. */
    public PayaraMicroBuilder environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /** System properties; they can be seen by all users of the machine, so nothing secret. */
    public PayaraMicroBuilder systemProperties(Map<String, String> properties) {
        systemProperties = Map.copyOf(properties);
        return this;
    }

    /** Further options of the JVM, such as a coverage agent. */
    public PayaraMicroBuilder jvmOptions(List<String> options) {
        jvmOptions = List.copyOf(options);
        return this;
    }

    /** Database connections kept and allowed; equal numbers are best, see {@link PoolSize}. */
    public PayaraMicroBuilder pool(int min, int max) {
        pool = new PoolSize(min, max);
        return this;
    }

    /** What the JVM is tuned for. */
    public PayaraMicroBuilder startup(Startup choice) {
        startup = choice;
        return this;
    }

    /** Largest heap, in the form of {@code -Xmx}. */
    public PayaraMicroBuilder heap(String size) {
        heap = size;
        return this;
    }

    /** The path that answers 200 once the application is ready. */
    public PayaraMicroBuilder readinessPath(String path) {
        readinessPath = path;
        return this;
    }

    /** Chooses the ports; nothing is started. */
    public PayaraMicro build() {
        return new PayaraMicro(this, PayaraCache.ofThisMachine());
    }

    Path driver() {
        return Objects.requireNonNull(driver, "driver");
    }

    Path directory() {
        return Objects.requireNonNull(directory, "directory");
    }

    Path application() {
        return Objects.requireNonNull(application, "application");
    }

    Path jar() {
        return Objects.requireNonNull(jar, "jar");
    }

    int wantedHttpPort() {
        return httpPort;
    }

    int wantedGridPort() {
        return gridPort;
    }

    String grid() {
        return Objects.requireNonNull(gridName, "gridName");
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
}
