package com.dancepartner.bench.safeguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeguardsTest {

    private static final Safeguard WATCHED = safeguard("watched", "first");
    private static final Safeguard FORGOTTEN = safeguard("forgotten", "second");

    @TempDir
    Path copy;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void sources() throws IOException {
        Files.writeString(copy.resolve("watched"), "safe");
        Files.writeString(copy.resolve("forgotten"), "safe");
    }

    private static Safeguard safeguard(String file, String method) {
        return new Safeguard(file, new Edit(file, "safe", "open"), "module", "com.example.SomeTest", method);
    }

    @Test
    @DisplayName("R504: each safeguard is taken away by itself; a test that does not notice is found out")
    void onlyOneIsNoticed() throws IOException {
        List<Outcome> outcomes = new Safeguards(copy, List.of(WATCHED, FORGOTTEN), this::pretend, told::add).run();
        assertThat(outcomes).extracting(Outcome::isNoticed).containsExactly(true, false);
        assertThat(outcomes.get(0)).isEqualTo(new Outcome("watched", "SomeTest.first", Verdict.PASSED, Verdict.FAILED));
        assertThat(outcomes.get(1).without()).hasToString("passed");
        assertThat(told).containsExactly("All safeguards in place", "Without watched", "Without forgotten");
        assertThat(copy.resolve("watched")).hasContent("safe");
    }

    @Test
    @DisplayName("R504: sources that do not compile are no failed test")
    void nothingRan() throws IOException {
        List<Outcome> outcomes = new Safeguards(copy, List.of(WATCHED), (project, asked) -> {}, told::add).run();
        assertThat(outcomes.get(0).with()).isEqualTo(Verdict.MISSING);
        assertThat(outcomes.get(0).isNoticed()).isFalse();
    }

    /** The first test watches the first file; the second one watches nothing. */
    private void pretend(Path project, List<Safeguard> asked) throws IOException {
        boolean open = Files.readString(project.resolve("watched")).equals("open");
        Path folder = Files.createDirectories(project.resolve("module/target/surefire-reports"));
        Files.writeString(
                folder.resolve("TEST-com.example.SomeTest.xml"), """
                    <testsuite><testcase name="first(String)[1]"/><testcase name="first(String)[2]">%s</testcase>
                    <testcase name="second"/><testcase name="firstOfAll"><error/></testcase></testsuite>
                    """.formatted(open ? "<failure>no</failure>" : ""));
    }

    @Test
    @DisplayName("R504: the tests of several safeguards run in one go, with what is on the machine")
    void command() {
        assertThat(MavenRun.command(List.of(WATCHED, FORGOTTEN)))
                .startsWith("./mvnw", "--offline")
                .contains("test", "--also-make", "module")
                .contains("-Dtest=com.example.SomeTest#first*,com.example.SomeTest#second*");
    }

    @Test
    @DisplayName("R504: each safeguard is still where it is taken away, and its test still exists")
    void everyRemovalFits() throws IOException {
        Path root = Safeguards.root(Path.of("").toAbsolutePath());
        for (Safeguard safeguard : Safeguard.ALL) {
            Path file = copy.resolve(safeguard.removal().file());
            Files.createDirectories(file.getParent());
            Files.copy(root.resolve(safeguard.removal().file()), file);
            safeguard.removal().apply(copy);
            safeguard.removal().undo(copy);
            Path test = root.resolve(safeguard.module())
                    .resolve("src/test/java")
                    .resolve(safeguard.testClass().replace('.', '/') + ".java");
            assertThat(test).content().contains("void " + safeguard.testMethod() + "(");
        }
    }

    @Test
    @DisplayName("R504: the copy has what git knows or would add, and nothing that was built")
    void sourcesAreCopied() throws IOException {
        Path root = Safeguards.root(Path.of("").toAbsolutePath());
        Path target = copy.resolve("sources");
        assertThat(SourceCopy.make(root, target)).isGreaterThan(100);
        assertThat(target.resolve("mvnw")).isExecutable();
        assertThat(target.resolve("bench/target")).doesNotExist();
        SourceCopy.forget(target);
        assertThat(target).doesNotExist();
        assertThatIllegalStateException().isThrownBy(() -> Safeguards.root(Path.of("/")));
    }
}
