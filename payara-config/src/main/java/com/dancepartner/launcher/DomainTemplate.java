package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A domain with all our settings and no application, made once per machine and copied for each use.
 *
 * <p>The settings are given as pre-boot commands to a server that is thrown away: as pre-boot commands they take a second,
 * nothing listens yet, and placeholders stay as they are because in that server {@code DB_HOST} is the text
 * {@code ${ENV=DB_HOST}} itself. (Changing listeners of a running server through asadmin made it hang.)
 */
final class DomainTemplate {

    /** The domain's name, hence that of its folder. */
    static final String NAME = "dance-partner";

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final List<String> DATABASE_VARIABLES =
            List.of("DB_HOST", "DB_PORT", "DB_NAME", "DB_USER", "DB_PASSWORD");

    private final Distribution distribution;
    private final Path driver;
    private final BootCommands commands;

    DomainTemplate(Distribution distribution, Path driver, BootCommands commands) {
        this.distribution = distribution;
        this.driver = driver;
        this.commands = commands;
    }

    /** Changes with anything that goes into the template. */
    String key() {
        return FileTrees.key(
                "3",
                distribution.home().toString(),
                String.valueOf(driver.getFileName()),
                Runtime.version().toString(),
                String.join("\n", commands.beforeBoot()),
                String.join("\n", commands.afterBoot()));
    }

    /** The folder with the template, made now if need be. */
    Path folder(PayaraCache cache) {
        return cache.folder("domains/" + key(), this::make);
    }

    private void make(Path folder) throws IOException {
        AdminPassword password = AdminPassword.generate(folder.resolve("admin-password"));
        createDomain(folder, password);
        Path domain = folder.resolve(NAME);
        Files.copy(driver, domain.resolve("lib").resolve(driver.getFileName()));
        configure(folder, domain);
        writeLogFormat(domain.resolve("config/logging.properties"));
        tidy(domain);
    }

    private void createDomain(Path folder, AdminPassword password) throws IOException {
        Path secrets = folder.resolve("create-password");
        password.writeChange(secrets, password);
        Files.writeString(secrets, Files.readString(secrets) + "AS_ADMIN_MASTERPASSWORD=changeit\n");
        new Asadmin(distribution, secrets, folder)
                .local(
                        "create-domain",
                        "--domaindir",
                        folder.toString(),
                        "--savelogin=false",
                        "--checkports=false",
                        "--adminport",
                        "4848",
                        "--instanceport",
                        "8080",
                        NAME);
        Files.delete(secrets);
    }

    private void configure(Path folder, Path domain) throws IOException {
        Path before = Files.write(folder.resolve("before-boot.txt"), commands.beforeBoot());
        Path after = Files.write(folder.resolve("after-boot.txt"), commands.afterBoot());
        DomainPorts ports = DomainPorts.free();
        List<String> command = new ServerCommand(distribution, domain, new DomainXml(configOf(domain)).jvmOptions())
                .with(Startup.FAST.jvmOptions())
                .with(List.of("-Xmx512m"))
                .properties(ports.properties(List.of(), "configuration"))
                .bootCommands("pre", before)
                .bootCommands("post", after)
                .build();
        PayaraProcess process = PayaraProcess.start(
                "Payara Server (configuring)", command, placeholders(), folder.resolve("configure.log"));
        try {
            awaitConfigured(process, new LogExcerpt(folder.resolve("configure.log")), configOf(domain));
        } finally {
            process.stop(Duration.ofSeconds(30));
        }
    }

    private static void awaitConfigured(PayaraProcess process, LogExcerpt log, Path domainXml) {
        Await.until(
                LIMIT,
                () -> configured(domainXml) || !process.isAlive() || log.tellsOfFailedDeployment(),
                () -> process.failure("was not configured within " + LIMIT.toSeconds() + " s")
                        .getMessage());
        if (log.tellsOfFailedDeployment() || !configured(domainXml)) {
            throw process.failure("refused a setting");
        }
    }

    /** The last command writes this. */
    private static boolean configured(Path domainXml) {
        return FileTrees.readOrEmpty(domainXml).contains("type=\"DISABLED\"");
    }

    private static Path configOf(Path domain) {
        return domain.resolve("config/domain.xml");
    }

    private static Map<String, String> placeholders() {
        return DATABASE_VARIABLES.stream().collect(Collectors.toMap(name -> name, name -> "${ENV=" + name + "}"));
    }

    private static void writeLogFormat(Path file) throws IOException {
        String json = "fish.payara.enterprise.server.logging.JSONLogFormatter";
        String text = Files.readString(file)
                .replaceAll("(?m)^(\\S+\\.(GFFileHandler|ConsoleHandler)\\.formatter)=.*$", "$1=" + json)
                .replaceAll("(?m)^(\\S+\\.GFFileHandler\\.rotationLimitInBytes)=.*$", "$1=50000000")
                .replaceAll("(?m)^(\\S+\\.GFFileHandler\\.maxHistoryFiles)=.*$", "$1=5");
        Files.writeString(file, text);
    }

    private static void tidy(Path domain) throws IOException {
        for (String left : List.of("pid", "pid.prev", "lockfile", "local-password", "domain.xml.bak")) {
            Files.deleteIfExists(domain.resolve("config").resolve(left));
        }
        FileTrees.delete(domain.resolve("logs"));
        Files.createDirectories(domain.resolve("logs"));
    }

    /** Makes a domain of its own, with a password of its own, in the given folder. */
    AdminPassword copyTo(Path target, PayaraCache cache) throws IOException {
        Path template = folder(cache);
        FileTrees.delete(target.resolve(NAME));
        FileTrees.copy(template.resolve(NAME), target.resolve(NAME));
        AdminPassword password = AdminPassword.generate(target.resolve("admin-password"));
        Path change = target.resolve("change-password");
        new AdminPassword(template.resolve("admin-password")).writeChange(change, password);
        new Asadmin(distribution, change, target)
                .local("change-admin-password", "--domaindir", target.toString(), "--domain_name", NAME);
        Files.delete(change);
        return password;
    }
}
