package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A domain of our own in the folder that the caller gave: {@code dance-partner/} is Payara's, beside it lie the password,
 * the log of the JVM and notes of what is configured and deployed.
 */
final class Domain {

    private final Path folder;

    Domain(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path root() {
        return folder.resolve(DomainTemplate.NAME);
    }

    Path consoleLog() {
        return folder.resolve("payara.log");
    }

    Path folder() {
        return folder;
    }

    AdminPassword password() {
        return new AdminPassword(folder.resolve("admin-password"));
    }

    List<String> jvmOptions() {
        try {
            return xml().jvmOptions();
        } catch (IOException e) {
            throw new LauncherException("Cannot read the domain in " + folder, e);
        }
    }

    /** Copies the template unless the domain was made from it before. */
    void prepare(DomainTemplate template, PayaraCache cache, Consumer<String> progress) {
        try {
            FileTrees.privateDirectory(folder);
            occupation().refuseSecond();
            if (!template.key().equals(FileTrees.readOrEmpty(note("template.key"))) || !Files.isDirectory(root())) {
                progress.accept("Making the Payara domain in " + folder);
                Files.deleteIfExists(note("template.key"));
                Files.deleteIfExists(note("application.sha256"));
                template.copyTo(folder, cache);
                Files.writeString(note("template.key"), template.key());
            }
        } catch (IOException e) {
            throw new LauncherException("Cannot make the domain in " + folder, e);
        }
    }

    /**
     * Takes out an application that is not the given one.
     *
     * @param wanted fingerprint of the application, empty without one
     * @return the commands with which Payara deploys the application when it starts, or nothing when it has it already
     */
    Optional<Path> deployment(Optional<Path> application, String wanted) {
        try {
            String present = FileTrees.readOrEmpty(note("application.sha256"));
            if (!wanted.isEmpty() && wanted.equals(present)) {
                return Optional.empty();
            }
            removeApplication();
            return application.isPresent() ? Optional.of(writeDeployment(application.get())) : Optional.empty();
        } catch (IOException e) {
            throw new LauncherException("Cannot prepare the deployment of " + application.orElse(folder), e);
        }
    }

    /** Notes that the application is deployed and answers, so that the next start need not deploy it. */
    void noteDeployed(String sha256) {
        try {
            Files.writeString(note("application.sha256"), sha256);
        } catch (IOException e) {
            throw new LauncherException("Cannot note the deployment in " + folder, e);
        }
    }

    Occupation occupation() {
        return new Occupation(folder);
    }

    private Path writeDeployment(Path application) throws IOException {
        String command =
                "deploy --name " + DomainTemplate.NAME + " --force=true \"" + application.toAbsolutePath() + "\"";
        return Files.writeString(note("deploy.txt"), command + "\n");
    }

    private void removeApplication() throws IOException {
        Files.deleteIfExists(note("application.sha256"));
        xml().removeApplication(DomainTemplate.NAME);
        FileTrees.delete(root().resolve("applications").resolve(DomainTemplate.NAME));
        FileTrees.delete(root().resolve("applications/__internal").resolve(DomainTemplate.NAME));
        FileTrees.delete(root().resolve("generated"));
    }

    private Path note(String name) {
        return folder.resolve(name);
    }

    private DomainXml xml() {
        return new DomainXml(root().resolve("config/domain.xml"));
    }
}
